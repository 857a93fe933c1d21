/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { trustOf, type Trust } from './trust';

const NOW = Date.parse('2026-11-01T12:00:00Z');
const LATER = '2026-11-01T12:01:00.000Z';

const collected = (facts: Record<string, unknown>) => ({
  timestamp: '2026-11-01T11:59:00.000Z',
  facts,
});

const good = collected({ stale: false, freshUntil: LATER });

const report = (state: 'current' | 'stale'): Pick<ClusterStatus, 'report'> => ({
  report: { id: '1', takenAt: '2026-11-01T11:00:00.000Z', state },
});

describe('trustOf', () => {
  it.each<
    [
      string,
      Parameters<typeof trustOf>[0],
      Pick<ClusterStatus, 'report'> | undefined,
      Trust,
    ]
  >([
    ['all is as it should be', good, report('current'), 'fresh'],
    ['the viewer may not read the report', good, undefined, 'fresh'],
    [
      'the facts say that the report is stale',
      collected({ stale: true, freshUntil: LATER }),
      report('current'),
      'stale',
    ],
    ['the report went stale since', good, report('stale'), 'stale'],
    ['the report is gone', good, { report: null }, 'stale'],
    [
      'nobody collects any more',
      collected({ stale: false, freshUntil: '2026-11-01T12:00:00.000Z' }),
      report('current'),
      'expired',
    ],
    ['there are no facts', undefined, report('current'), 'unknownAge'],
    [
      'the facts do not say until when',
      collected({ stale: false }),
      report('current'),
      'unknownAge',
    ],
    [
      'the facts do not say whether they are stale',
      collected({ freshUntil: LATER }),
      report('current'),
      'unknownAge',
    ],
    [
      'the facts say what is no time',
      collected({ stale: false, freshUntil: 'tomorrow' }),
      report('current'),
      'unknownAge',
    ],
  ])('where %s', (_, facts, status, trust) => {
    expect(trustOf(facts, status, NOW)).toBe(trust);
  });
});
