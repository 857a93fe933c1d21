/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  findReport,
  renderForEntity,
  reportOf,
  setupBackend,
  shownUrl,
  tabPath,
} from '../../__testUtils__';
import { EntityCiliumTuningContent } from './EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

const pointAt = (takenAt: string, score: number | null) => ({
  takenAt,
  rulesVersion: '1',
  score,
  potential: score,
  progress: { done: 1, permitted: 2, locked: 0, unknown: 0 },
});

const points = [
  pointAt('2026-11-01T10:00:00.000Z', 40),
  pointAt('2026-11-02T10:00:00.000Z', 71),
  pointAt('2026-11-03T10:00:00.000Z', null),
];

async function show(search = '') {
  renderForEntity(<EntityCiliumTuningContent />, {
    url: `${tabPath}/history${search}`,
  });
  await findReport();
}

describe('The history of the tab', () => {
  beforeEach(() => serve(reportOf()));

  it('shows the score over time in a picture and in words', async () => {
    answers.history = { points, log: [] };
    await show();

    expect(
      await screen.findByRole('img', {
        name: /^Score from .*: first 40, last 71, lowest 40, highest 71\.$/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Nothing changed in this time.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'History', selected: true }),
    ).toBeInTheDocument();
  });

  it('reads as far back as the URL says, or 30 days', async () => {
    answers.history = { points, log: [] };
    await show('?days=365');
    await screen.findByRole('img', { name: /^Score/ });
    expect(answers.historyQueries).toEqual(['?days=365']);

    await userEvent.click(screen.getByRole('button', { name: /Time$/ }));
    await userEvent.click(screen.getByRole('option', { name: '7 days' }));
    await screen.findByRole('img', { name: /^Score/ });
    expect(answers.historyQueries.at(-1)).toBe('?days=7');
    expect(shownUrl().searchParams.get('days')).toBe('7');
  });

  it.each(['?days=13', '?days=<b>', ''])(
    'takes 30 days where the URL says %p',
    async search => {
      await show(search);
      await screen.findByText('No history yet');
      expect(answers.historyQueries).toEqual(['?days=30']);
    },
  );

  it('says why it could not be read, and tries again', async () => {
    answers.history = { statusCode: 500, message: 'database is <b>gone</b>' };
    await show();
    expect(
      await screen.findByText(/could not be read: database is <b>gone<\/b>/),
    ).toBeInTheDocument();

    answers.history = { points, log: [] };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('img', { name: /^Score/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
  });
});
