/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import {
  article,
  bare,
  client,
  knowsNames,
  pageOf,
  setupBackend,
} from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

const { answers } = setupBackend();

const names = {
  'group:default/team-a': 'Zebra',
  'group:default/team-b': 'Antelope',
};

function show(search: string) {
  let answer = () => {};
  const until = new Promise<void>(resolve => {
    answer = resolve;
  });
  renderInTestApp(<FleetPage />, {
    apis: [[ciliumTuningApiRef, client], knowsNames(names, until)],
    mountedRoutes: {
      '/cilium-tuning': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    initialRouteEntries: [`/cilium-tuning${search}`],
  });
  return () => act(async () => answer());
}

const findMap = () =>
  screen.findByRole('grid', { name: 'Tuning items by cluster' });

const teams = () =>
  within(screen.getByRole('grid', { name: 'Tuning items by cluster' }))
    .getAllByRole('row')
    .flatMap(
      ({ textContent }) => textContent?.match(/^.*(?= · 1 cluster)/) ?? [],
    );

describe('Teams of the heat map', () => {
  beforeEach(() => {
    answers.clusters = pageOf([
      article,
      { ...bare, owners: ['group:default/team-b'] },
    ]);
  });

  it('are called as on their own pages, and stay in their places', async () => {
    const answer = show('?owner=group:default/team-b');
    await findMap();
    expect(teams()).toEqual(['team-a', 'team-b']);

    await answer();
    expect(teams()).toEqual(['Zebra', 'Antelope']);
    expect(screen.getByText('Owner: Antelope')).toBeInTheDocument();
  });

  it('are waited for where their names are their order', async () => {
    const answer = show('?teams=name');
    await waitFor(() => expect(answers.clusterQueries).not.toHaveLength(0));
    expect(screen.queryByRole('grid')).toBeNull();

    await answer();
    await findMap();
    expect(teams()).toEqual(['Antelope', 'Zebra']);
  });
});
