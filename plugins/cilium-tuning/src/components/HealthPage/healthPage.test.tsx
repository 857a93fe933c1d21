/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Route, Routes } from 'react-router-dom';
import {
  renderInTestApp as renderInNewApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  renderInTestApp as renderInLegacyApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { ago, appApis, client, setupBackend } from '../../__testUtils__';
import plugin from '../../alpha';
import { CiliumTuningPage } from '../../plugin';
import { rootRouteRef } from '../../routes';
import { HealthPage } from './HealthPage';

const { server } = setupBackend();

const health: ServiceHealth = {
  ...{ version: '1.2.3', rulesVersion: '7', checkedAt: ago(0) },
  clusters: { known: 300, matched: 290, scheduled: 280, reported: 275 },
  queue: { waiting: 12, oldestSeconds: 150 },
  running: [
    {
      ...{ replica: 'backstage-7f9', scans: 2, longestSeconds: 20 },
      entityRefs: ['resource:default/prod'],
    },
  ],
  lastSuccessAt: ago(1),
  failing: [
    {
      ...{ reason: 'read.unreachable', clusters: 3 },
      entityRefs: ['resource:default/down'],
      example: {
        code: 'read.unreachable',
        params: { path: '/api/v1/nodes', code: 'ECONNREFUSED' },
      },
    },
    { reason: 'read.timeout', clusters: 1, entityRefs: [] },
  ],
  sources: [
    { source: 'probe', ok: 200, partial: 5, unavailable: 0, notSetUp: 70 },
  ],
  outbox: { waiting: 0, oldestSeconds: null },
  database: {
    ...{ kind: 'postgresql', bytes: 12_400_000 },
    rows: { reports: 275, history: 90_000, changes: 800 },
  },
};

async function answerWith(body: ServiceHealth | { status: number }) {
  const url = `${await appApis.discoveryApi.getBaseUrl(
    'cilium-tuning',
  )}/health`;
  server.use(
    http.get(url, () =>
      'status' in body
        ? HttpResponse.json(
            {
              error: { name: 'Error', message: 'no luck' },
              response: { statusCode: body.status },
            },
            { status: body.status },
          )
        : HttpResponse.json(body),
    ),
  );
}

const show = () =>
  renderInNewApp(<HealthPage />, {
    apis: [[ciliumTuningApiRef, client]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

const showPage = {
  new: async (url: string) => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: [url],
      apis: [[ciliumTuningApiRef, client]],
    });
  },
  legacy: async (url: string) => {
    await renderInLegacyApp(
      <TestApiProvider apis={[[ciliumTuningApiRef, client]]}>
        <Routes>
          <Route path="/cilium-tuning/*" element={<CiliumTuningPage />} />
        </Routes>
      </TestApiProvider>,
      {
        mountedRoutes: { '/cilium-tuning': rootRouteRef },
        routeEntries: [url],
      },
    );
  },
};

describe('The page on how the service is doing', () => {
  it('says whether scans keep up, and what stands in their way', async () => {
    await answerWith(health);
    show();
    const figures = await screen.findByRole('region', { name: 'Figures' });
    expect(figures).toHaveTextContent(
      /Waiting for a scan12the first of them for 2 min/,
    );
    expect(figures).toHaveTextContent(/Failing clusters4/);
    expect(figures).toHaveTextContent(/12\.4 MB/);
    const failing = within(
      screen.getByRole('grid', { name: 'Failing clusters' }),
    );
    const [, first, second] = failing.getAllByRole('row');
    expect(first).toHaveTextContent(/ECONNREFUSED.*3down/);
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/down',
    );
    expect(second).toHaveTextContent(/^read\.timeout1$/);
    expect(
      within(screen.getByRole('grid', { name: 'Scans under way' })).getByRole(
        'row',
        { name: /backstage-7f9/ },
      ),
    ).toHaveTextContent(/20 sec.*prod/);
  });

  it('says so where there is nothing to list', async () => {
    await answerWith({
      ...health,
      ...{ running: [], failing: [], sources: [], lastSuccessAt: null },
    });
    show();
    for (const text of [
      'No scan is under way.',
      'No cluster fails.',
      'There is no report yet.',
    ]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
  });

  it('can be asked again where it could not be read', async () => {
    await answerWith({ status: 500 });
    show();
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveTextContent('could not be read: no luck');
    await answerWith(health);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1.2.3')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['new', 'legacy'] as const)(
    'is not for everybody, in the %s frontend system',
    async system => {
      await answerWith({ status: 403 });
      await showPage[system]('/cilium-tuning/health');
      expect(
        await screen.findByText(/permission cilium-tuning\.health\.read/),
      ).toBeInTheDocument();
    },
  );
});
