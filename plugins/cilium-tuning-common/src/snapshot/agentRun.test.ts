/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type AgentRun, runOfAnswer, runOfStart } from './agentRun';

const takenAt = '2026-03-01T12:00:00Z';
const at = (time: string) => `2026-03-01T${time}Z`;
const table = (after: string, before: string, restarts = 0) => ({
  ...{ pod: 'cilium-1', restarts },
  renewedBetween: { after: at(after), before: at(before) },
});

describe('runOfStart', () => {
  it.each<[string, string, ReturnType<typeof table>, boolean, AgentRun]>([
    [
      'before the pod was made',
      ...['06:59:59', table('07:00:00', '08:00:00'), true, 'earlier'],
    ],
    [
      'after the pod was made',
      ...['08:00:00', table('07:00:00', '08:00:00'), false, 'running'],
    ],
    [
      'in the hour in which the pod was made, and nobody confirms',
      ...['07:30:00', table('07:00:00', '08:00:00'), false, 'unclear'],
    ],
    [
      'in the hour in which the pod was made, and confirmed since',
      ...['07:30:00', table('07:00:00', '08:00:00'), true, 'running'],
    ],
    [
      'confirmed, but too short a time for a change to be noticed',
      ...['11:40:30', table('11:40:00', '11:41:00'), true, 'unclear'],
    ],
  ] as [string, string, ReturnType<typeof table>, boolean, AgentRun][])(
    '%s',
    (_, asked, agent, confirmed, expected) => {
      const told = { confirmed, takenAt };

      expect(runOfStart(at(asked), agent, told)).toBe(expected);
    },
  );

  it('knows nothing of an agent that nobody saw', () => {
    const told = { confirmed: true, takenAt };

    expect(runOfStart(at('07:00:00'), undefined, told)).toBe('earlier');
  });
});

describe('runOfAnswer', () => {
  it.each<[string, AgentRun]>([
    ['06:59:59', 'earlier'],
    ['07:30:00', 'unclear'],
    ['08:00:00', 'unclear'],
    ['08:00:01', 'running'],
  ])('an answer of %s', (time, expected) => {
    const agent = table('07:00:00', '08:00:00');

    expect(runOfAnswer(at(time), agent, 1000)).toBe(expected);
  });
});
