/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { findReport, reportOf, resource, setupBackend } from './__testUtils__';
import plugin from './alpha';
import { ciliumTuningApi } from './alpha/api';
import { ciliumTuningEntityCard } from './alpha/entityCard';
import { ciliumTuningEntityContent } from './alpha/entityContent';

const { serve, server } = setupBackend();

function showPage(
  entity: ReturnType<typeof resource>,
  extension: typeof ciliumTuningEntityCard | typeof ciliumTuningEntityContent,
) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), ciliumTuningApi, extension],
  });
}

describe('The plugin for the new frontend system', () => {
  beforeEach(() => serve(reportOf()));

  it('shows the card on the overview of a cluster', async () => {
    showPage(resource(), ciliumTuningEntityCard);
    expect(
      await screen.findByRole('heading', { name: 'Cilium tuning' }),
    ).toBeInTheDocument();
    expect(await findReport()).toBeInTheDocument();
  });

  it('shows the tab on the page of a cluster', async () => {
    showPage(resource(), ciliumTuningEntityContent);
    expect(await findReport()).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Tuning items by node group' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['card', ciliumTuningEntityCard],
    ['tab', ciliumTuningEntityContent],
  ])('shows no %s for a database', async (_, extension) => {
    showPage(resource('orders', 'database'), extension);
    // What the test page shows when nothing is for the entity
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('has names of items lead to their pages', async () => {
    const user = userEvent.setup();
    renderTestApp({
      extensions: [createTestEntityPage({ entity: resource() })],
      features: [plugin],
    });
    // The card and the tab of the cluster, both of which the page of the test shows
    const inCard = await screen.findByRole('listitem', {
      name: (_, item) => item.textContent?.startsWith('Native') ?? false,
    });
    const inTab = await screen.findByRole('rowheader', { name: 'Hubble' });
    expect(within(inTab).getByRole('link')).toHaveAttribute(
      'href',
      '/cilium-tuning/checks/hubble',
    );
    await user.click(screen.getAllByRole('gridcell', { name: /^On/ })[0]);
    expect(
      screen.getByRole('link', { name: 'About this item' }),
    ).toHaveAttribute('href', '/cilium-tuning/checks/native-routing');
    await user.click(within(inCard).getByRole('link'));
    expect(
      await screen.findByRole('heading', { name: 'How to turn it on' }),
    ).toBeInTheDocument();
  });

  it('shows names of items as text where the app has no pages for them', async () => {
    showPage(resource(), ciliumTuningEntityCard);
    expect(await screen.findByText('Native routing')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Native routing' })).toBeNull();
  });

  it.each([
    ['no card', {}, 0],
    [
      'a card',
      { app: { extensions: ['entity-card:cilium-tuning/tech-insights'] } },
      1,
    ],
  ])(
    'has %s with results of Tech Insights with %o',
    async (_, config, cards) => {
      server.use(
        http.all('*/api/tech-insights/*', () =>
          HttpResponse.json({ error: { message: 'no' } }, { status: 404 }),
        ),
      );
      renderTestApp({
        extensions: [createTestEntityPage({ entity: resource() })],
        features: [plugin],
        config: { backend: { baseUrl: 'http://localhost:7007' }, ...config },
      });
      await screen.findAllByRole('heading', { name: 'Cilium tuning' });
      expect(
        screen.queryAllByRole('heading', { name: 'Tech Insights' }),
      ).toHaveLength(cards);
    },
  );
});
