/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  nodeQuerySchema,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { requestedNodes } from './requestedNodes';

const readAt = '2026-03-01T12:00:00.000Z';

const fact = (name: 'kernelRelease' | 'ciliumVersion', value: string) => ({
  [name]: {
    ...{ fact: name, value, source: 'nodes', basis: 'observed' },
    ...{ observedAt: readAt, excerpt: value, object: 'Node node-0' },
  },
});

/** 40 nodes that are alike, and one that is not. */
const snapshot: Snapshot = {
  ...{ formatVersion: 1, clusterName: 'a', takenAt: readAt },
  cilium: { state: 'found', lookedFor: [] },
  ...{ sources: [], facts: fact('ciliumVersion', '1.17.6') },
  groups: [
    {
      ...{ id: 'g', osImage: '', kernelRelease: '', architecture: '' },
      ...{ ciliumVersion: '', nodes: 41 },
    },
  ],
  cohorts: [
    {
      group: 'g',
      nodes: 40,
      example: 'node-0',
      facts: fact('kernelRelease', '6.12.48'),
    },
    { group: 'g', nodes: 1, example: 'odd', facts: {} },
  ],
  nodes: [
    ...Array.from({ length: 40 }, (_, index) => ({
      ...{ name: `node-${index}`, group: 'g', cohort: 0 },
    })),
    { name: 'odd', group: 'g', cohort: 1 },
    { name: 'windows', outOfScope: 'scope.windows' },
  ],
};
const report = { snapshot, assessment: assess(snapshot) };
const check = 'kernel-version';
const pageOf = (query: Record<string, string>) =>
  requestedNodes(report, nodeQuerySchema.parse(query));

describe('requestedNodes', () => {
  it('says how a check stands on each node, and on none out of scope', () => {
    const { items, totalItems } = pageOf({ check });
    expect(totalItems).toBe(42);
    expect(items.at(0)?.judgement?.verdict).toBe('pass');
    expect(items.at(-2)?.judgement?.verdict).toBe('unknown');
    expect(items.at(-1)).toEqual({
      name: 'windows',
      outOfScope: 'scope.windows',
    });
    expect(pageOf({}).items.at(0)).not.toHaveProperty('judgement');
  });

  it('finds the odd one among many, and counts what it finds', () => {
    const odd = pageOf({ check, state: 'unknown', group: 'g' });
    expect(odd.items.map(({ name }) => name)).toEqual(['odd']);
    expect(odd.totalItems).toBe(1);

    const others = pageOf({ check, state: 'pass', limit: '15' });
    expect(others.items).toHaveLength(15);
    expect(others.totalItems).toBe(40);
    const cursor = String(others.nextCursor);
    const next = pageOf({ check, state: 'pass', limit: '30', cursor });
    expect(next.items).toHaveLength(25);
    expect(next.nextCursor).toBeUndefined();
  });

  it('refuses a check that the report does not have, and a state without a check', () => {
    expect(() => pageOf({ check: 'made-up' })).toThrow(
      'The report has no such check',
    );
    expect(() => pageOf({ state: 'pass' })).toThrow('state needs check');
  });
});
