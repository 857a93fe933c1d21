/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ChangesEvent,
  Impact,
} from 'backstage-plugin-cilium-tuning-common';
import { regressionNotification } from './regressionNotification';

const item = (check: string, nodes = 1): ChangesEvent['regressed'][number] => ({
  ...{ check, from: 'pass', to: 'fail', nodes },
  reason: { code: `${check}.off` },
  ...{ title: `Title of ${check}`, text: 'It is off.' },
});

const HIGH = 'bpf-host-routing';
const MEDIUM = 'bbr';
const ADVISORY = 'bpf-map-size';

const eventOf = (...regressed: ChangesEvent['regressed']): ChangesEvent => ({
  ...{ version: 1, id: 'one', clusterName: 'prod', rulesVersion: '1' },
  entityRef: 'resource:default/prod',
  takenAt: '2026-03-01T12:00:00.000Z',
  score: { before: 90, after: 80 },
  ...{ rulesChanged: false, regressed },
  ...{ improved: [], becameUnknown: [], newGroups: [] },
});

const told = (event: ChangesEvent, minimumImpact: Impact, owners = ['g']) =>
  regressionNotification(event, {
    ...{ name: 'Production', owners, minimumImpact },
  })?.payload;

describe('regressionNotification', () => {
  it('names what matters most first, and counts the nodes', () => {
    const event = eventOf(item(ADVISORY), item(MEDIUM, 3), item(HIGH));

    expect(told(event, 'advisory')).toMatchObject({
      title: 'Cilium tuning of Production regressed: 3 items',
      description: [
        `Title of ${HIGH}, on 1 node: It is off.`,
        `Title of ${MEDIUM}, on 3 nodes: It is off.`,
        `Title of ${ADVISORY}, on 1 node: It is off.`,
      ].join('\n'),
      severity: 'high',
    });
  });

  it.each<[string, string, Impact, boolean]>([
    ['what matters enough', HIGH, 'high', true],
    ['nothing that matters less', MEDIUM, 'high', false],
    ['nothing that is advice, as it is set by default', ADVISORY, 'low', false],
    ['advice where that is wanted', ADVISORY, 'advisory', true],
    ['what a newer version knows', 'of-tomorrow', 'high', true],
  ])('tells %s', (_, check, minimum, isTold) => {
    expect(told(eventOf(item(check)), minimum) !== undefined).toBe(isTold);
  });

  it('tells nobody where nobody owns the cluster', () => {
    expect(told(eventOf(item(HIGH)), 'low', [])).toBeUndefined();
  });

  it('does not grow without end', () => {
    const items = Array.from({ length: 40 }, (_, n) => item(HIGH, n + 1));
    const lines = told(eventOf(...items), 'low')?.description?.split('\n');

    expect(lines).toHaveLength(11);
    expect(lines?.at(-1)).toBe('And 30 more.');
  });
});
