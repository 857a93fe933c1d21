/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { History } from 'backstage-plugin-cilium-tuning-common';
import { exampleReport } from '../__testUtils__';
import { verifiedItems } from './verifiedItems';

const { assessment } = exampleReport();

type Logged = [
  takenAt: string,
  check: string,
  direction: 'improved' | 'regressed' | 'becameKnown',
];

const historyOf = (...log: Logged[]): History => ({
  points: [],
  log: log.map(([takenAt, check, direction]) => ({
    takenAt,
    changes: [
      {
        ...{ kind: 'check', check, direction, nodes: 2 },
        ...{ from: 'fail', to: direction === 'regressed' ? 'fail' : 'pass' },
        reason: { code: 'x' },
      },
    ],
  })),
});

describe('verifiedItems', () => {
  it.each<[string, Logged[], string[]]>([
    [
      'went on and stayed on',
      [['2026-03-02', 'native-routing', 'improved']],
      ['native-routing 2026-03-02 2'],
    ],
    [
      'went on twice: by the newer scan',
      [
        ['2026-03-03', 'native-routing', 'improved'],
        ['2026-03-02', 'native-routing', 'improved'],
      ],
      ['native-routing 2026-03-03 2'],
    ],
    [
      'went off since: not at all',
      [
        ['2026-03-03', 'native-routing', 'regressed'],
        ['2026-03-02', 'native-routing', 'improved'],
      ],
      [],
    ],
    [
      'is only known now: not at all',
      [['2026-03-02', 'native-routing', 'becameKnown']],
      [],
    ],
    [
      'is not on any more, whatever the log says: not at all',
      [['2026-03-02', 'bandwidth-manager', 'improved']],
      [],
    ],
  ])('lists an item that %s', (_, log, expected) => {
    expect(
      verifiedItems(historyOf(...log), assessment).map(
        ({ check, since, nodes }) => `${check} ${since} ${nodes}`,
      ),
    ).toEqual(expected);
  });
});
