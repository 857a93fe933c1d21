/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Trend, TrendPoint } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { client, setupBackend, shownUrl, ShownUrl } from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { TrendPage } from './TrendPage';

const { answers } = setupBackend();

const noNodes = {
  ...{ blockedByStep: 0, blockedByPlatform: 0, blockedByChoice: 0 },
  ...{ notApplicable: 0, unknown: 0 },
};

/** Five clusters, one of which has no such item. */
const known: TrendPoint = {
  ...{ day: '2026-11-03', clusters: 5, scored: 3, mean: 61.5, median: 60 },
  items: { done: 1, partly: 2, open: 1, locked: 0, notNeeded: 0, unknown: 0 },
  nodes: { pass: 7, fail: 5, ...noNodes },
};

const unknown: TrendPoint = {
  ...{ day: '2026-11-02', clusters: 0, scored: 0, mean: null, median: null },
};

const trend: Trend = {
  step: 1,
  points: [
    { ...known, day: '2026-11-01', clusters: 4, mean: 40, median: 40 },
    unknown,
    known,
  ],
  marks: [
    {
      ...{ day: '2026-11-01', kind: 'kernel', clusters: 1 },
      ...{ came: ['6.8.0'], went: ['5.15.0'] },
    },
    { day: '2026-11-03', kind: 'cilium', clusters: 2 },
  ],
};

function show(search = '') {
  renderInTestApp(
    <>
      <TrendPage />
      <ShownUrl />
    </>,
    {
      apis: [[ciliumTuningApiRef, client]],
      mountedRoutes: { '/cilium-tuning': rootRouteRef },
      initialRouteEntries: [`/cilium-tuning/trend${search}`],
    },
  );
}

describe('The page of trends', () => {
  it('shows scores and an item in a picture, in words and in a table, with what changed', async () => {
    answers.trend = trend;
    show('?show=bbr');

    expect(
      await screen.findByRole('img', {
        name: 'Median score from Nov 1, 2026 to Nov 3, 2026: first 40, last 60, lowest 40, highest 60.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /done, of those it was judged on, from .*: first 1 of 4, last 1 of 4\.$/,
      }),
    ).toBeInTheDocument();
    const [scores, items] = screen.getAllByRole('table', { hidden: true });
    const rowsOf = (table: HTMLElement) =>
      within(table)
        .getAllByRole('row', { hidden: true })
        .map(({ textContent }) => textContent);
    expect(rowsOf(scores)).toEqual([
      'DayMedianMeanClusters known',
      'Nov 3, 20266061.55',
      'Nov 2, 2026––0',
      'Nov 1, 202640404',
    ]);
    expect(rowsOf(items)[1]).toBe('Nov 3, 20261210007125');
    expect(
      within(screen.getByRole('list', { name: 'What changed' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Cilium changed on 2 clusters Nov 3, 2026',
      'Kernel 5.15.0 → 6.8.0 Nov 1, 2026',
    ]);
  });

  it('asks for what the URL says, and writes there what is chosen', async () => {
    const user = userEvent.setup();
    answers.trend = trend;
    show('?owner=group:default/team-a&days=365&cluster=resource:default/a');
    await screen.findByRole('img', { name: /^Median/ });
    expect(answers.trendQueries).toEqual([
      {
        ...{ owners: ['group:default/team-a'], days: 365 },
        entityRefs: ['resource:default/a'],
      },
    ]);

    await user.click(screen.getByRole('button', { name: 'Show all clusters' }));
    await user.click(screen.getByRole('button', { name: /Time$/ }));
    await user.click(screen.getByRole('option', { name: '30 days' }));
    await screen.findByRole('img', { name: /^Median/ });
    expect(answers.trendQueries.at(-1)).toEqual({
      ...{ owners: ['group:default/team-a'], days: 30 },
    });
    expect(shownUrl().search).toBe('?owner=group%3Adefault%2Fteam-a&days=30');
  });

  it.each(['?days=13&show=warp-drive', ''])(
    'takes 90 days and no item where the URL says %p, and says when nothing is known',
    async search => {
      answers.trend = { step: 1, points: [unknown], marks: [] };
      show(search);

      expect(
        await screen.findByText('Nothing is known of this time'),
      ).toBeInTheDocument();
      expect(answers.trendQueries).toEqual([{ days: 90 }]);
    },
  );

  it('says why it could not be read, or that one may not', async () => {
    answers.trend = { statusCode: 500, message: 'database is gone' };
    show();
    expect(
      await screen.findByText(/could not be read: database is gone/),
    ).toBeInTheDocument();

    answers.trend = { statusCode: 403, message: 'no' };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('You may not see this list'),
    ).toBeInTheDocument();
  });
});
