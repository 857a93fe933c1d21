/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import { exampleReport, renderIn } from '../../__testUtils__';
import { ScoreSummary } from './ScoreSummary';

const { assessment } = exampleReport();
const shown = { ...assessment, score: 71, potential: 52 };

describe.each(['new', 'legacy'] as const)(
  'ScoreSummary in the %s frontend system',
  system => {
    it('says the score, what it is of, and how many items are done', async () => {
      const { container } = await renderIn(
        system,
        <ScoreSummary
          assessment={{
            ...shown,
            progress: { done: 9, permitted: 13, locked: 4, unknown: 2 },
          }}
        />,
      );
      expect(container).toHaveTextContent('71 of what this hardware permits');
      expect(container).toHaveTextContent(
        '52 of what newer kernels, hardware and Cilium would permit',
      );
      expect(container).toHaveTextContent(
        '9 of 13 done · 4 locked · 2 unknown',
      );
      const meter = screen.getByRole('meter', { name: 'Score' });
      expect(meter).toHaveAttribute('aria-valuenow', '71');
      expect(meter).toHaveAttribute('aria-valuetext', '71 of 100');
    });
  },
);

describe('ScoreSummary', () => {
  it('does not repeat a potential that is the same', async () => {
    await renderIn(
      'new',
      <ScoreSummary assessment={{ ...shown, potential: 71 }} />,
    );
    expect(screen.queryByText(/would permit/)).not.toBeInTheDocument();
  });

  it('says that a score may not hold any more', async () => {
    const { container } = await renderIn(
      'new',
      <ScoreSummary assessment={shown} isStale />,
    );
    expect(container).toHaveTextContent(
      '71 of what this hardware permits, when last read',
    );
    expect(screen.getByRole('meter')).toHaveAttribute('data-muted', 'true');
  });

  it('shows no score where most of the weight is unknown, and a score of 0 where nothing is done', async () => {
    const { unmount } = await renderIn(
      'new',
      <ScoreSummary assessment={{ ...shown, score: null, potential: null }} />,
    );
    expect(screen.getByText('No score')).toBeInTheDocument();
    expect(screen.getByText(/not enough evidence/)).toBeInTheDocument();
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
    unmount();
    await renderIn('new', <ScoreSummary assessment={{ ...shown, score: 0 }} />);
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '0');
  });

  it('says that nothing can be scored where nothing is judged', async () => {
    const empty = exampleReport({ nodes: [] }).assessment;
    await renderIn('new', <ScoreSummary assessment={empty} />);
    expect(screen.getByText('nothing here can be scored')).toBeInTheDocument();
  });
});
