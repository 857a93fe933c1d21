/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CellPart, Waiver } from 'backstage-plugin-cilium-tuning-common';
import { exampleReport } from '../__testUtils__';
import { waivedItems } from './waivedItems';

const { assessment } = exampleReport();
const [debian] = assessment.groups;
const CHECK = 'bpf-host-routing';
const parts =
  assessment.checks
    .find(({ check }) => check === CHECK)
    ?.cells.find(({ group }) => group === debian.id)?.parts ?? [];

const passing: CellPart[] = parts.map(part => ({
  ...part,
  judgement: { ...part.judgement, verdict: 'pass' },
}));

const waiver = (selected?: number, state: Waiver['state'] = 'active') =>
  ({
    ...{ id: 'w', entityRef: 'resource:default/a', check: CHECK, state },
    ...{ reason: 'old', expiresOn: '2026-03-31', version: 1 },
    ...{ createdBy: 'user:default/jane', createdAt: '2026-03-01T12:00:00Z' },
    may: { edit: false, renew: false, revoke: false, decide: false },
    ...(selected !== undefined && {
      selector: { matchLabels: { pool: 'old' } },
      nodes: {
        ...{ selected, unknown: 0, total: 6, dropped: [] },
        ...{ groups: { [debian.id]: selected }, withoutLabels: false },
      },
    }),
  } satisfies Waiver);

describe('waivedItems', () => {
  it.each<[string, Waiver[], CellPart[], number | 'all' | undefined]>([
    ['no waiver', [], parts, undefined],
    ['one for the cluster', [waiver()], parts, 'all'],
    ['one for some nodes', [waiver(2)], parts, 2],
    ['one for all nodes of the group', [waiver(3)], parts, 'all'],
    ['one for nodes elsewhere', [waiver(0)], parts, undefined],
    ['two for some nodes', [waiver(1), waiver(2)], parts, 2],
    ['one that waits for approval', [waiver(3, 'pending')], parts, undefined],
    ['one where the item is on', [waiver()], passing, undefined],
  ])('in a cell with %s', (_, items, cell, nodes) => {
    expect(
      waivedItems({ items, standings: [] }).ofCell(CHECK, debian, cell)?.nodes,
    ).toBe(nodes);
  });

  it.each([
    ['waived', 3, 'all'],
    ['gap', 3, 3],
    ['gap', 0, undefined],
    ['passed', 0, undefined],
  ] as const)('on a cluster: %s with %d waived', (standing, waived, nodes) => {
    const standings = [{ check: CHECK, standing, waived }];
    const { ofCheck } = waivedItems({ items: [], standings });

    expect(ofCheck(CHECK)?.nodes).toBe(nodes);
    expect(ofCheck('bbr')).toBeUndefined();
  });
});
