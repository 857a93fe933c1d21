/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import { mockApis } from '@backstage/frontend-test-utils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type {
  CampaignDetails,
  Standing,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { client, setupBackend, summaryOf } from '../../__testUtils__';
import { CiliumTuningHomeCard, EntityCiliumTuningTeamCard } from '../../plugin';
import { rootRouteRef } from '../../routes';
import { loadTeam } from './loadTeam';

const { answers } = setupBackend();

/** A group with teams below it. */
const group = (name: string, ...below: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
  relations: below.map(team => ({
    type: 'parentOf',
    targetRef: `group:default/${team}`,
  })),
});

const groups = [
  group('division', 'a', 'b'),
  group('a', 'c'),
  // A circle, as catalogs may have them
  group('b', 'division'),
  group('c'),
];

const catalog = {
  getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
    items: entityRefs.map(ref =>
      groups.find(({ metadata }) => ref === `group:default/${metadata.name}`),
    ),
  }),
};

const show = (element: JSX.Element) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [ciliumTuningApiRef, client],
        [catalogApiRef, catalog],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/jane',
            ownershipEntityRefs: ['user:default/jane', 'group:default/a'],
          }),
        ],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );

const gap = (name: string, score: number) =>
  summaryOf(name, {
    score,
    compliance: [
      {
        ...{ policy: 'prod', compliance: 'gaps' },
        items: [{ check: 'bbr', standing: 'gap' }],
      },
    ],
  });

/** A campaign with one cluster. */
const campaignOf = (
  name: string,
  dueOn: string,
  standings: [string, Standing][],
  owner: string,
): CampaignDetails => {
  const items = { passed: 0, waived: 0, gap: 0, unknown: 0, notApplicable: 0 };
  return {
    ...{ id: name, name, description: '', checks: ['bbr'], clusters: {} },
    ...{ startOn: '2026-03-01', dueOn, today: '2026-03-21', items },
    ...{ owner: 'group:default/platform', state: 'running', version: 1 },
    ...{ createdBy: 'user:default/jane', createdAt: '2026-02-27T12:00:00Z' },
    ...{ mayManage: false, isLimited: false, numberOfClusters: 1 },
    ...{ points: [], teams: [], byCheck: [], mine: [] },
    coveredClusters: [
      {
        ...{ entityRef: 'resource:default/one' },
        owners: [`group:default/${owner}`],
        standings: Object.fromEntries(standings),
      },
    ],
  };
};

describe('The cards about what somebody owns', () => {
  it('show the clusters of a team and of those below it, and what is missing', async () => {
    answers.clusters = {
      items: [gap('one', 12), gap('two', 50), summaryOf('three')],
      totalItems: 3,
    };
    await show(
      <EntityProvider entity={groups[0]}>
        <EntityCiliumTuningTeamCard />
      </EntityProvider>,
    );

    const list = await screen.findByRole('list', { name: 'Clusters' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'one12 of 100Has gaps',
      'two50 of 100Has gaps',
      'threeNo score',
    ]);
    expect(within(list).getByRole('link', { name: 'one' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/one/cilium-tuning',
    );
    const gaps = screen.getByRole('list', {
      name: 'Missing of what is required',
    });
    expect(gaps).toHaveTextContent('BBR for pods on 2 clusters');
    expect(
      screen.getByRole('link', { name: 'Show all 3 clusters' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/cilium-tuning\?owner=/),
    );
    expect(answers.clusterQueries).toMatchObject([
      {
        owners: ['division', 'a', 'b', 'c'].map(
          name => `group:default/${name}`,
        ),
        ...{ sort: 'score', include: ['compliance'] },
      },
    ]);
  });

  it('show the campaigns that are about these clusters, and what is left there', async () => {
    answers.clusters = { items: [summaryOf('one')], totalItems: 1 };
    answers.campaigns = [
      campaignOf('Later', '2026-04-30', [['bbr', 'gap']], 'a'),
      campaignOf(
        'Soon',
        '2026-03-31',
        [
          ['bbr', 'gap'],
          ['xdp', 'unknown'],
          ['netkit', 'passed'],
        ],
        'c',
      ),
      campaignOf('Done', '2026-05-31', [['bbr', 'waived']], 'a'),
      campaignOf('Of others', '2026-03-30', [['bbr', 'gap']], 'other'),
      { ...campaignOf('Over', '2026-03-20', [], 'a'), state: 'ended' },
    ];
    await show(
      <EntityProvider entity={groups[0]}>
        <EntityCiliumTuningTeamCard />
      </EntityProvider>,
    );

    const list = await screen.findByRole('list', { name: 'Campaigns' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Soon 2 items left, 10 days left',
      'Later 1 item left, 40 days left',
      'Done nothing left, 71 days left',
    ]);
    expect(within(list).getByRole('link', { name: 'Soon' })).toHaveAttribute(
      'href',
      '/cilium-tuning/campaigns/Soon',
    );
  });

  it('say why the campaigns could not be read, beside the clusters', async () => {
    answers.clusters = { items: [summaryOf('one')], totalItems: 1 };
    answers.campaigns = { statusCode: 500, message: 'no luck' };
    await show(<CiliumTuningHomeCard />);

    expect(
      await screen.findByText('The campaigns could not be read: no luck'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'one' })).toBeInTheDocument();
  });

  it('show on a home page what the viewer owns, and say where that is nothing', async () => {
    await show(<CiliumTuningHomeCard />);

    expect(
      await screen.findByText('There are no clusters here that you may see.'),
    ).toBeInTheDocument();
    expect(screen.getByText('My clusters: Cilium tuning')).toBeInTheDocument();
    expect(answers.clusterQueries).toMatchObject([
      { owners: ['user:default/jane', 'group:default/a'] },
    ]);
  });

  it('say why the clusters could not be read', async () => {
    answers.clusters = { statusCode: 500, message: 'database is gone' };
    await show(<CiliumTuningHomeCard />);

    expect(
      await screen.findByText(/could not be read: database is gone/),
    ).toBeInTheDocument();
  });
});

describe('the teams below a team', () => {
  it('are found level by level, each once, also those that one does not see', async () => {
    expect(await loadTeam(catalog, 'group:default/division')).toEqual(
      ['division', 'a', 'b', 'c'].map(name => `group:default/${name}`),
    );
    expect(await loadTeam(catalog, 'group:default/unseen')).toEqual([
      'group:default/unseen',
    ]);
  });
});
