/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon } from '../__testUtils__/facts';
import { agentsReading, nodesReading } from '../__testUtils__/readings';
import { buildSnapshot } from './buildSnapshot';
import type { SourceReading } from './sources';

const build = (readings: SourceReading[], poolLabel?: string) =>
  buildSnapshot({ clusterName: 'demo', takenAt: noon, readings, poolLabel });

describe('node groups', () => {
  it('takes names of any kind', () => {
    const names = [
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      '\ud800',
      'a|b\\c',
    ];
    const snapshot = build(
      [
        nodesReading(
          names.map(name => ({ name, os: name, labels: { [name]: name } })),
        ),
        agentsReading(names.map(node => ({ node }))),
      ],
      '__proto__',
    );

    expect(snapshot.nodes.map(({ name }) => name).sort()).toEqual(
      [...names].sort(),
    );
    expect(new Set(snapshot.groups.map(({ id }) => id)).size).toBe(
      names.length,
    );
  });

  it('tells groups apart whose fields run together', () => {
    const snapshot = build([
      nodesReading([
        { name: 'a', os: 'x|y', kernel: 'z' },
        { name: 'b', os: 'x', kernel: 'y|z' },
      ]),
    ]);

    expect(snapshot.groups).toHaveLength(2);
  });
});
