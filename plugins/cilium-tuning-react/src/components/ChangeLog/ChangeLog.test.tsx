/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import type { History } from 'backstage-plugin-cilium-tuning-common';
import { accessibilityProblems, renderIn } from '../../__testUtils__';
import { ChangeLog } from './ChangeLog';

const monday = '2026-11-23T10:00:00.000Z';
const tuesday = '2026-11-24T10:00:00.000Z';

const point = (takenAt: string, cilium: string) => ({
  takenAt,
  rulesVersion: '1',
  score: 50,
  potential: 50,
  progress: { done: 1, permitted: 2, locked: 0, unknown: 0 },
  ciliumVersions: { [cilium]: 3 },
  kernels: { '6.8.0': 3 },
});

const history: History = {
  points: [point(monday, '1.17.4'), point(tuesday, '1.18.2')],
  log: [
    {
      takenAt: tuesday,
      changes: [
        { kind: 'rulesChanged' },
        {
          ...{ kind: 'check', check: 'bbr', direction: 'becameUnknown' },
          ...{ from: 'pass', to: 'unknown', nodes: 3 },
          reason: { code: 'probe.silent', params: { detail: '' } },
        },
        {
          kind: 'groupAppeared',
          group: {
            osImage: '<b>Debian</b>',
            kernelRelease: '6.1.0',
            architecture: 'arm64',
            ciliumVersion: '1.18.2',
            nodes: 12,
          },
        },
      ],
    },
    {
      takenAt: monday,
      changes: [
        {
          ...{ kind: 'check', check: 'xdp-acceleration' },
          ...{ direction: 'regressed', from: 'pass', to: 'blockedByPlatform' },
          ...{ nodes: 1, reason: { code: 'blocked.kernel' } },
        },
      ],
    },
  ],
};

describe.each(['new', 'legacy'] as const)(
  'ChangeLog in the %s frontend system',
  system => {
    it('tells what changed, newest first, with what was installed before the rest', async () => {
      await renderIn(system, <ChangeLog history={history} />);
      const [first, second] = within(
        screen.getByRole('list', { name: 'What changed' }),
      ).getAllByRole('listitem');

      expect(first).toHaveTextContent(
        /Cilium 1\.17\.4 → 1\.18\.2.*Became unknown\. BBR for pods: On → Unknown on 3 nodes.*New node group: <b>Debian<\/b> · 6\.1\.0 · arm64, 12 nodes/,
      );
      expect(second).toHaveTextContent(
        /Regressed\. XDP acceleration: On → Locked on 1 node/,
      );
    });
  },
);

describe('ChangeLog', () => {
  it('has nothing that axe objects to', async () => {
    await renderIn('new', <ChangeLog history={history} />);
    expect(
      await accessibilityProblems(
        screen.getByRole('list', { name: 'What changed' }),
      ),
    ).toEqual([]);
  });

  it('says that nothing changed', async () => {
    const [first] = history.points;
    await renderIn('new', <ChangeLog history={{ points: [first], log: [] }} />);
    expect(
      screen.getByText('Nothing changed in this time.'),
    ).toBeInTheDocument();
  });
});
