/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
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
} from '.';

const { serve } = setupBackend();

const apis = [...ciliumTuningPlugin.getApis()].map(
  ({ api, factory }) => [api, factory(appApis) as object] as const,
);

// What the page of an entity does in a legacy app: the tab is mounted below it, the card stands on its overview
function showPage(url: string) {
  return renderInTestApp(
    <TestApiProvider apis={apis}>
      <EntityProvider entity={resource()}>
        <Routes>
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={<EntityCiliumTuningCard />}
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
  beforeEach(() => serve(reportOf()));

  it('brings a card that leads to the tab', async () => {
    await showPage(entityPath);
    expect(await findReport()).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      tabPath,
    );
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
