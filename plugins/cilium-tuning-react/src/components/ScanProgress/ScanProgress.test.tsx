/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import type { ScanProgress as Scan } from 'backstage-plugin-cilium-tuning-common';
import { accessibilityProblems, readAt, renderIn } from '../../__testUtils__';
import { ScanProgress } from './ScanProgress';

const running: Scan = {
  state: 'running',
  requestedAt: readAt,
  sourcesDone: 1,
  sourcesTotal: 3,
  nodesRead: 312,
  nodesTotal: 1240,
};

const bar = () =>
  screen.getByRole('progressbar', { name: 'Progress of the scan' });

describe.each(['new', 'legacy'] as const)(
  'ScanProgress in the %s frontend system',
  system => {
    it('says how many nodes and sources are read', async () => {
      const { container } = await renderIn(
        system,
        <ScanProgress scan={running} />,
      );
      const words = '312 of 1,240 nodes · 1 of 3 sources read';
      expect(screen.getByText(words)).toBeInTheDocument();
      expect(bar()).toHaveAttribute('aria-valuenow', '25');
      expect(bar()).toHaveAttribute('aria-valuetext', words);
      expect(
        (await accessibilityProblems(container)).filter(
          problem => !problem.startsWith('region'),
        ),
      ).toEqual([]);
    });
  },
);

describe('ScanProgress', () => {
  it('announces the start of a scan, not each of its steps', async () => {
    const { unmount } = await renderIn('legacy', <ScanProgress scan={null} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    unmount();
    await renderIn('legacy', <ScanProgress scan={running} />);
    expect(screen.getByRole('status')).toHaveTextContent(/^Scanning$/);
  });

  it('does not guess how far a scan is when that cannot be told', async () => {
    const { nodesTotal: _, ...unknownTotal } = running;
    await renderIn('new', <ScanProgress scan={unknownTotal} />);
    expect(bar()).not.toHaveAttribute('aria-valuenow');
    expect(
      screen.getByText('312 nodes read so far · 1 of 3 sources read'),
    ).toBeInTheDocument();
  });

  it('says that a scan waits', async () => {
    await renderIn(
      'new',
      <ScanProgress scan={{ ...running, state: 'queued' }} />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Scan queued');
    expect(bar()).not.toHaveAttribute('aria-valuenow');
  });
});
