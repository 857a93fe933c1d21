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
