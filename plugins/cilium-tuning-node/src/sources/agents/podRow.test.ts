/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { readPodRow } from './podRow';

const readAt = '2026-03-01T12:00:00.000Z';
const row = (cells: JsonObject = {}) => ({
  cells: {
    Name: 'cilium-abcde',
    Ready: '1/1',
    Status: 'Running',
    Restarts: '0',
    Age: '3h5m',
    Node: 'worker-1',
    ...cells,
  },
});
const read = (cells?: JsonObject) => readPodRow(row(cells), readAt);

describe('readPodRow', () => {
  it('reads an agent that never restarted, whose pod is as old as it says', () => {
    expect(read()).toEqual({
      pod: 'cilium-abcde',
      node: 'worker-1',
      state: 'ready',
      restarts: 0,
      // A minute that is cut off, and two for clocks that differ
      renewedBetween: {
        after: '2026-03-01T08:52:00.000Z',
        before: '2026-03-01T08:57:00.000Z',
      },
      excerpt: 'Ready: 1/1, Status: Running, Restarts: 0, Age: 3h5m',
    });
  });

  it('goes by the last restart where there was one', () => {
    expect(read({ Restarts: '3 (5m ago)', Age: '30d' })).toMatchObject({
      restarts: 3,
      renewedBetween: {
        after: '2026-03-01T11:52:00.000Z',
        before: '2026-03-01T11:57:00.000Z',
      },
    });
  });

  it.each<[string, string, string, string | undefined]>([
    ['0/1', 'Running', 'notReady', 'The readiness probe fails'],
    ['0/1', 'CrashLoopBackOff', 'waiting', 'CrashLoopBackOff'],
    ['0/1', 'Init:2/6', 'waiting', 'Init:2/6'],
    ['0/1', 'Init:CrashLoopBackOff', 'waiting', 'Init:CrashLoopBackOff'],
    ['0/1', 'ImagePullBackOff', 'waiting', 'ImagePullBackOff'],
    ['0/1', 'ErrImagePull', 'waiting', 'ErrImagePull'],
    [
      ...(['0/1', 'CreateContainerConfigError', 'waiting'] as const),
      'CreateContainerConfigError',
    ],
    ['0/1', 'OOMKilled', 'waiting', 'OOMKilled'],
  ])('reads %s %s as %s', (Ready, Status, state, problem) => {
    expect(read({ Ready, Status })).toMatchObject({ state, problem });
  });

  it.each<[string, JsonObject]>([
    ['a pod that is being deleted', { Status: 'Terminating' }],
    ['a pod of a node that is lost', { Status: 'Unknown' }],
    ['a pod with two containers', { Ready: '2/2' }],
    ['a word that nobody knows', { Ready: '0/1', Status: 'Dreaming' }],
    ['restarts without a time, as before 1.22', { Restarts: 3 }],
    ['an age that is not known', { Age: '<unknown>' }],
    ['a clock that goes ahead', { Age: '<invalid>' }],
    ['cells of another type', { Ready: { a: 1 }, Status: null }],
  ])('wants a closer look at %s', (_, cells) => {
    expect(read(cells)).toEqual({ node: 'worker-1' });
  });

  it('leaves out a pod that waits for a node', () => {
    expect(read({ Node: '<none>', Status: 'Pending' })).toEqual({});
  });

  it.each<[string, JsonObject]>([
    ['no name', { Name: null }],
    ['no column for the node', { Node: null }],
    ['a node with a name that is none', { Node: 'x'.repeat(300) }],
  ])('does not understand %s', (_, cells) => {
    expect(read(cells)).toBeUndefined();
  });
});
