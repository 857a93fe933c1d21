/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  ClusterPage,
  ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import {
  article,
  bare,
  client,
  down,
  facets,
  pageOf,
  reportOf,
  setupBackend,
  shownUrl,
  ShownUrl,
} from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

const { answers, serve } = setupBackend();

/** One group says who is below it, another whom it is below. */
const groups: Entity[] = [
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
    metadata: { name: 'platform', namespace: 'default', title: 'Platform' },
    spec: { type: 'department', children: ['team-a'] },
  },
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
    metadata: { name: 'team-a', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
  {
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
    metadata: { name: 'nested', namespace: 'default' },
    spec: { type: 'team', parent: 'team-a', children: [] },
  },
];

function show(
  more: readonly (readonly [
    typeof catalogApiRef,
    typeof catalogApiRef.T,
  ])[] = [],
) {
  renderInTestApp(
    <>
      <FleetPage />
      <ShownUrl />
    </>,
    {
      apis: [[ciliumTuningApiRef, client], ...more],
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: ['/cilium-tuning'],
    },
  );
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const asked = () => answers.clusterQueries.at(-1);

async function choose(label: string, option: RegExp) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(`${label}$`) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
}

describe('The heat map', () => {
  const checks: ClusterSummary['checks'] = {
    'native-routing': {
      ...{ progress: 'done', standing: 'passed' },
      nodes: { pass: 6 },
    },
    'bpf-host-routing': {
      ...{ progress: 'partly', standing: 'waived', waived: 2 },
      nodes: { pass: 1, blockedByPlatform: 2 },
    },
  };
  const ofPolicy = (
    compliance: 'gaps' | 'compliant',
  ): ClusterSummary['compliance'] => [
    { policy: 'production', compliance, items: [], level: null },
  ];
  const trend: ClusterSummary['trend'] = [
    { day: '2026-03-01', score: 50 },
    { day: '2026-03-08', score: null },
    { day: '2026-03-15', score: 40 },
    { day: '2026-03-22', score: 65 },
  ];
  const summary: ClusterPage['summary'] = {
    ...{ clusters: 3, medianScore: 65, regressed: 1, stale: 1, waived: 0 },
    policies: [
      {
        ...{ policy: 'production', compliant: 1, gaps: 2 },
        ...{ unknown: 0, notApplicable: 0, waivedItems: 1 },
      },
    ],
    failing: [{ check: 'bbr', clusters: 2 }],
    unknown: [],
  };

  beforeEach(() => {
    answers.clusters = pageOf(
      [
        { ...article, checks, trend, compliance: ofPolicy('compliant') },
        {
          ...{ ...down, owners: ['group:default/team-b'] },
          compliance: ofPolicy('gaps'),
        },
        { ...bare, owners: [] },
      ],
      {
        summary,
        facets: {
          ...facets,
          owners: [{ value: 'group:default/nested', clusters: 1 }],
        },
      },
    );
    answers.policies = {
      items: [{ name: 'production', title: 'Baseline', minScore: 50 }],
    };
  });

  const cell = (check: RegExp, cluster: RegExp) => {
    const grid = screen.getByRole('grid', { name: 'Tuning items by cluster' });
    const head = within(grid).getByRole('columnheader', { name: check });
    const found = within(
      within(grid).getByRole('row', { name: cluster }),
    ).getAllByRole('gridcell');
    const column = head.getAttribute('aria-colindex');
    return found.find(each => each.getAttribute('aria-colindex') === column);
  };

  it('asks for all at once, and shows teams with gaps first', async () => {
    show();
    await row(/Article/);
    expect(asked()).toMatchObject({
      ...{ limit: 1000, summary: true },
      include: ['checks', 'compliance', 'kernels', 'trend'],
    });
    const grid = screen.getByRole('grid', { name: 'Tuning items by cluster' });
    expect(
      within(grid)
        .getAllByRole('row')
        .slice(1)
        .map(each => each.textContent?.slice(0, 22)),
    ).toEqual([
      ...['team-b · 1 cluster · 1', expect.stringMatching(/^down/)],
      ...['team-a · 1 cluster · m', expect.stringMatching(/^Article65/)],
      ...['Without an owner · 1 c', expect.stringMatching(/^BareNo Cilium/)],
    ]);
    expect(cell(/Native routing/, /Article/)).toHaveAccessibleName('On');
    expect(cell(/eBPF host routing/, /Article/)).toHaveAccessibleName(
      '1 On, 2 Locked; waived on 2 nodes',
    );
    expect(cell(/Native routing/, /down/)).toHaveAccessibleName('No report');
    expect(screen.getAllByRole('img', { name: /Score over/ })).toHaveLength(1);
    expect(cell(/Trend/, /Article/)).toHaveAccessibleName(
      'Score over a quarter: from 50 to 65, lowest 40, highest 65',
    );
  });

  it('is moved in by keys, says what it is on, and opens why', async () => {
    serve(reportOf());
    show();
    await row(/Article/);
    act(() => cell(/Native routing/, /down/)?.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(cell(/Native routing/, /Article/)).toHaveFocus();
    expect(screen.getByText('Article, Native routing: On')).toBeInTheDocument();

    await userEvent.keyboard('{Enter}');
    const panel = within(
      await screen.findByRole('region', { name: 'Native routing' }),
    );
    expect(await panel.findByText('On on 3 nodes')).toBeInTheDocument();
    // A link shows the same
    const { searchParams } = shownUrl();
    expect(searchParams.get('cluster')).toBe(article.entityRef);
    expect(searchParams.get('cell')).toBe('native-routing');
    expect(
      panel.getByRole('link', { name: 'Open in the checklist' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/catalog\/default\/resource\/article\/cilium-tuning\?check=native-routing&group=/,
      ),
    );
    await userEvent.keyboard('{Escape}');
    expect(cell(/Native routing/, /Article/)).toHaveFocus();
  });

  it('has tiles that narrow down, and back', async () => {
    show();
    const tile = (name: RegExp) => screen.findByRole('button', { name });
    await userEvent.click(await tile(/^Gaps: 2$/));
    expect(shownUrl().search).toBe('?compliance=gaps&policy=production');
    await waitFor(() =>
      expect(asked()).toMatchObject({
        ...{ policy: 'production', compliance: ['gaps'] },
      }),
    );
    await userEvent.click(await tile(/^BBR for pods: 2$/));
    expect(shownUrl().searchParams.get('item')).toBe('bbr');
    expect(shownUrl().searchParams.get('state')).toBe('off');
    await userEvent.click(await tile(/^Gaps: 2$/));
    expect(shownUrl().searchParams.has('policy')).toBe(false);
  });

  it('gives way to the list', async () => {
    show();
    await row(/Article/);
    await userEvent.click(screen.getByRole('radio', { name: 'List' }));
    expect(shownUrl().search).toBe('?view=list');
    await waitFor(() => expect(asked()).toMatchObject({ limit: 50 }));
    expect(
      await screen.findByRole('region', { name: 'Clusters' }),
    ).toBeInTheDocument();
  });

  it('chooses the groups below a group with it', async () => {
    show([[catalogApiRef, catalogApiMock({ entities: groups })]]);
    await row(/Article/);
    await choose('Owner', /Platform and its team$/);
    // The one of them that owns clusters
    expect(shownUrl().searchParams.getAll('owner')).toEqual([
      'group:default/nested',
    ]);
    await waitFor(() =>
      expect(asked()?.owners).toEqual(['group:default/nested']),
    );
  });
});
