/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { Snapshot } from '../snapshot/snapshot';
import { readSentFacts } from './sentFacts';

const readAt = '2026-03-01T12:00:00.000Z';
const now = new Date(readAt);

const kernel = (name: string) => ({
  facts: [
    {
      ...{ fact: 'kernelRelease' as const, value: '6.8.0' },
      ...{ source: 'nodes', basis: 'observed' as const, observedAt: readAt },
      ...{ excerpt: 'kernelVersion: 6.8.0', object: `Node ${name}` },
    },
  ],
});

const snapshot = buildSnapshot({
  ...{ clusterName: 'a', takenAt: readAt },
  readings: [
    {
      state: { source: 'nodes', state: 'ok', nodes: 2, readAt },
      nodes: new Map(['one', 'two'].map(name => [name, kernel(name)])),
    },
  ],
});

const read = (change: Partial<Record<keyof Snapshot, unknown>>) =>
  readSentFacts({ snapshot: { ...snapshot, ...change }, notes: [] }, now);

describe('readSentFacts', () => {
  it('takes what a page sends as it is', () => {
    const notes = [
      { code: 'sysdump.several', params: { count: 2, time: 'x' } },
    ];
    const sent = JSON.parse(JSON.stringify({ snapshot, notes }));

    expect(readSentFacts(sent, now)).toEqual({
      ok: true,
      value: { snapshot: sent.snapshot, notes },
    });
  });

  it('cleans all text, so that what belongs together still does', () => {
    const dirty = JSON.parse(
      JSON.stringify(snapshot).replaceAll('6.8.0', '6.8.0\\u0007\\u202e '),
    );
    const result = readSentFacts({ snapshot: dirty, notes: [] }, now);

    expect(result).toMatchObject({
      ok: true,
      value: { snapshot: { groups: [{ kernelRelease: '6.8.0' }] } },
    });
    expect(JSON.stringify(result)).not.toMatch(/\\u0007|\u202e/);
  });

  const [group] = snapshot.groups;
  const [cohort] = snapshot.cohorts;
  const [source] = snapshot.sources;
  it.each<[string, Partial<Record<keyof Snapshot, unknown>>]>([
    ['no facts of ours', { facts: { kernelRelease: { value: 6 } } }],
    ['a time to come', { takenAt: '2026-03-03T12:00:00Z' }],
    ['a group twice', { groups: [group, group] }],
    ['a cohort of no group', { cohorts: [{ ...cohort, group: 'other' }] }],
    ['too many groups', { groups: Array(1_001).fill(group) }],
    ['too many cohorts', { cohorts: Array(5_001).fill(cohort) }],
    ['too many nodes', { nodes: Array(20_001).fill({ name: 'x' }) }],
    ['words of its own', { nodes: [{ name: 'x', outOfScope: 'Buy this' }] }],
    ['words of its own', { sources: [{ ...source, reason: { code: 'Buy' } }] }],
  ])('refuses %s', (_, change) => {
    expect(read(change)).toMatchObject({
      ok: false,
      problem: { reason: { code: 'offline.badShape' } },
    });
  });

  it('keeps nothing that it does not know', () => {
    const result = read(JSON.parse('{"assessment":{},"__proto__":{"x":1}}'));

    expect(Object.keys(result.ok ? result.value.snapshot : {})).toEqual(
      Object.keys(snapshot),
    );
  });
});
