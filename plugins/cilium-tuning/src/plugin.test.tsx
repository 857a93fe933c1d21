/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Route, Routes } from 'react-router-dom';
import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  appApis,
  entityPath,
  findReport,
  reportOf,
  resource,
  setupBackend,
  tabPath,
} from './__testUtils__';
import {
  ciliumTuningPlugin,
  EntityCiliumTuningCard,
  EntityCiliumTuningContent,
  EntityCiliumTuningInsightsCard,
} from '.';

const { serve, server } = setupBackend();

const apis = [...ciliumTuningPlugin.getApis()].map(
  ({ api, factory }) => [api, factory(appApis) as object] as const,
);

// What the page of an entity does in a legacy app: the tab is mounted below it, the card stands on its overview
function showPage(url: string) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        ...apis,
        [discoveryApiRef, appApis.discoveryApi],
        [fetchApiRef, appApis.fetchApi],
      ]}
    >
      <EntityProvider entity={resource()}>
        <Routes>
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={
              <>
                <EntityCiliumTuningCard />
                <EntityCiliumTuningInsightsCard />
              </>
            }
          />
          <Route
            path="/catalog/:namespace/:kind/:name/cilium-tuning/*"
            element={<EntityCiliumTuningContent />}
          />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      routeEntries: [url],
    },
  );
}

describe('The plugin for the legacy frontend system', () => {
  beforeEach(() => {
    serve(reportOf());
    server.use(
      http.all('*/api/tech-insights/*', () =>
        HttpResponse.json({ error: { message: 'no' } }, { status: 404 }),
      ),
    );
  });

  it('brings a card that leads to the tab', async () => {
    await showPage(entityPath);
    expect(await findReport()).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      tabPath,
    );
  });

  it('brings a card with the results of Tech Insights', async () => {
    await showPage(entityPath);
    expect(
      await screen.findByText('No checks in Tech Insights'),
    ).toBeInTheDocument();
  });

  it('brings a tab', async () => {
    await showPage(tabPath);
    expect(await findReport()).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Tuning items by node group' }),
    ).toBeInTheDocument();
  });

  it('brings a tab whose views have URLs of their own', async () => {
    await showPage(`${tabPath}/sources`);
    expect(
      await screen.findByRole('grid', { name: 'Sources of the report' }),
    ).toBeInTheDocument();
  });
});
