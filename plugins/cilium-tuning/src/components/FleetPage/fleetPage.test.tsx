/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  renderInTestApp as renderInNewApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  TestApiProvider,
  renderInTestApp as renderInLegacyApp,
} from '@backstage/test-utils';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import {
  article,
  bare,
  beNarrow,
  client,
  down,
  facets,
  pageOf,
  setupBackend,
  ShownUrl,
  shownUrl,
} from '../../__testUtils__';
import plugin from '../../alpha';
import { CiliumTuningPage } from '../../plugin';
import { rootRouteRef } from '../../routes';
import { FleetPage } from './FleetPage';

const { answers } = setupBackend();

const all = pageOf([article, down, bare]);

function show(search = '', layout = 'view=list') {
  renderInNewApp(
    <>
      <FleetPage />
      <ShownUrl />
    </>,
    {
      apis: [[ciliumTuningApiRef, client]],
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [
        `/cilium-tuning?${[layout, search.slice(1)].filter(Boolean).join('&')}`,
      ],
    },
  );
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const asked = () => answers.clusterQueries.at(-1);

/** What the URL asks for beside the layout. */
function shownSearch(): string {
  const { searchParams } = shownUrl();
  searchParams.delete('view');
  return decodeURIComponent(String(searchParams));
}

async function choose(label: string, option: RegExp) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(`${label}$`) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
}

describe.each([
  [
    'new',
    async () => {
      renderTestApp({
        features: [plugin],
        apis: [[ciliumTuningApiRef, client]],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        initialRouteEntries: ['/cilium-tuning'],
      });
    },
  ],
  [
    'legacy',
    async () => {
      await renderInLegacyApp(
        <TestApiProvider apis={[[ciliumTuningApiRef, client]]}>
          <Routes>
            <Route path="/cilium-tuning/*" element={<CiliumTuningPage />} />
          </Routes>
        </TestApiProvider>,
        {
          mountedRoutes: {
            '/cilium-tuning': rootRouteRef,
            '/catalog/:namespace/:kind/:name': entityRouteRef,
          },
          routeEntries: ['/cilium-tuning'],
        },
      );
    },
  ],
])('The page of the plugin in the %s frontend system', (_, render) => {
  it('begins with the clusters, and leads to the items', async () => {
    answers.clusters = all;
    await render();
    await row(/Article/);
    await userEvent.click(screen.getByRole('link', { name: 'Items' }));
    expect(
      await screen.findByRole('heading', { name: 'The checklist' }),
    ).toBeInTheDocument();
  });
});

describe('The list of clusters', () => {
  beforeEach(() => {
    answers.clusters = all;
  });

  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('has two columns where there is little room', async () => {
    beNarrow();
    show('', '');
    expect(await row(/Article/)).toHaveTextContent(
      'Articlearticle · prod-articleOK657 of 17 done',
    );
  });

  it('says of each how far it is, and how far that is known', async () => {
    show();
    const first = await row(/Article/);
    expect(first).toHaveTextContent('article · prod-article');
    expect(first).toHaveTextContent('65');
    expect(first).toHaveTextContent('7 of 17 done');
    expect(first).toHaveTextContent('2 critical findings');
    expect(first).toHaveTextContent('9 On');
    expect(first).toHaveTextContent('1.13.4 and 1 more6 nodes');
    expect(first).toHaveTextContent('OK');
    expect(first).toHaveTextContent('12 min. ago');
    expect(
      within(first).getByRole('link', { name: 'Article' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/article/cilium-tuning',
    );
    const second = await row(/^down/);
    expect(second).toHaveTextContent('infra/down');
    expect(second).toHaveTextContent(/Failing.*ECONNREFUSED.*never/);
    const third = await row(/Bare/);
    expect(third).toHaveTextContent(/No Cilium found.*Stale.*3 days ago/);
    expect(screen.getByText('3 clusters')).toBeInTheDocument();
  });

  it('asks for what the URL says, and shows what is active', async () => {
    show(
      '?owner=group:default/team-a&health=failing&item=bbr&state=off&minScore=10&q=pro&sort=score&order=descending',
    );
    await row(/Article/);
    expect(asked()).toMatchObject({
      owners: ['group:default/team-a'],
      health: ['failing'],
      checks: [{ check: 'bbr', states: ['fail'] }],
      score: { min: 10 },
      ...{ search: 'pro', sort: 'score', order: 'descending', facets: true },
    });
    const chips = within(screen.getByRole('grid', { name: 'Active filters' }));
    expect(
      chips.getAllByRole('row').map(({ textContent }) => textContent),
    ).toEqual([
      ...['Search: pro', 'Owner: team-a', 'Health: Failing'],
      ...['BBR for pods: Off', 'Score: 10 to 100'],
    ]);
    expect(screen.getByRole('columnheader', { name: /Score/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );

    await userEvent.click(
      within(chips.getByRole('row', { name: 'Owner: team-a' })).getByRole(
        'button',
      ),
    );
    expect(shownUrl().searchParams.has('owner')).toBe(false);
    expect(shownUrl().searchParams.get('health')).toBe('failing');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(shownSearch()).toBe('sort=score&order=descending');
  });

  it('takes up filters and the order into the URL, and begins anew', async () => {
    show('?page=abc');
    await row(/Article/);
    await choose('Tag', /k3s \(3\)/);
    expect(shownSearch()).toBe('tag=k3s');
    await userEvent.click(screen.getByRole('columnheader', { name: /Read/ }));
    expect(shownUrl().searchParams.get('sort')).toBe('age');
    await waitFor(() =>
      expect(asked()).toMatchObject({ tags: ['k3s'], sort: 'age' }),
    );
    expect(asked()).not.toHaveProperty('cursor');
  });

  it('takes up the search into the URL', async () => {
    show();
    await row(/Article/);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search clusters' }),
      'art',
    );
    await waitFor(() => expect(shownSearch()).toBe('q=art'));
    await waitFor(() => expect(asked()).toMatchObject({ search: 'art' }));
  });

  it('goes from page to page by the URL', async () => {
    answers.clusters = pageOf([article], {
      ...{ totalItems: 60, nextCursor: 'next' },
    });
    show();
    await row(/Article/);
    answers.clusters = pageOf([down], {
      ...{ totalItems: 60, previousCursor: 'back' },
    });
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await row(/down/);
    expect(shownSearch()).toBe('page=next');
    expect(asked()).toMatchObject({ cursor: 'next' });
    await userEvent.click(screen.getByRole('button', { name: /previous/i }));
    expect(shownSearch()).toBe('page=back');
  });
});

describe('The list of clusters without rows', () => {
  const title = (name: string) => screen.findByRole('heading', { name });

  it('says what to do where there is no cluster at all', async () => {
    answers.clusters = pageOf([], { facets: { ...facets, clusters: 0 } });
    show();
    await title('No clusters yet');
    const code = screen.getByRole('group', { name: 'Entity of a cluster' });
    await waitFor(() =>
      expect(code).toHaveTextContent('type: kubernetes-cluster'),
    );
  });

  it('lets filters be cleared that nothing matches', async () => {
    answers.clusters = pageOf([]);
    show('?tag=none&mode=x');
    await title('No cluster matches');
    expect(screen.getByText(/You may see 3 clusters/)).toBeInTheDocument();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(shownSearch()).toBe('mode=x');
  });

  it('leads back from behind the end', async () => {
    answers.clusters = pageOf([], { totalItems: 3 });
    show('?page=abc&sort=score');
    await title('There is nothing more here');
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    expect(shownSearch()).toBe('sort=score');
  });

  it('says so where it may not be seen', async () => {
    answers.clusters = { statusCode: 403, message: 'no' };
    show();
    await title('You may not see this list');
    expect(screen.getByText(/cilium-tuning\.report\.read/)).toBeInTheDocument();
  });

  it('tells an error, and tries again', async () => {
    answers.clusters = { statusCode: 500, message: 'out of order' };
    show();
    await title('The clusters could not be loaded');
    expect(screen.getByRole('alert')).toHaveTextContent('out of order');
    answers.clusters = all;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await row(/Article/);
  });

  it('keeps what it has when it cannot be updated', async () => {
    answers.clusters = all;
    show();
    await row(/Article/);
    answers.clusters = { statusCode: 500, message: 'out of order' };
    await choose('Tag', /k3s/);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be updated.*out of order/,
    );
    expect(await row(/Article/)).toBeInTheDocument();
  });
});

describe('Clusters without an entity', () => {
  it('are listed with the YAML to write down', async () => {
    answers.clusters = all;
    answers.unregistered = {
      items: [
        { name: 'forgotten', authProvider: 'aws', catalogInfo: 'kind: A' },
        { name: 'a:b', catalogInfo: 'kind: B', appConfig: 'ciliumTuning: C' },
      ],
      totalItems: 2,
    };
    show();
    await userEvent.click(
      await screen.findByRole('button', {
        name: '2 clusters without an entity',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: /a:b/ }));
    expect(
      dialog.getByRole('group', { name: 'Entity of a:b' }),
    ).toHaveTextContent('kind: B');
    expect(
      dialog.getByRole('group', { name: 'app-config for a:b' }),
    ).toHaveTextContent('ciliumTuning: C');
  });

  it('are not spoken of where there are none', async () => {
    answers.clusters = all;
    show();
    await row(/Article/);
    expect(
      screen.queryByRole('button', { name: /without an entity/ }),
    ).not.toBeInTheDocument();
  });
});
