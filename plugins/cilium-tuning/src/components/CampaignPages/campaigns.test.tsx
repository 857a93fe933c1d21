/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Route, Routes } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  CampaignDetails,
  CampaignList,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import {
  appApis,
  beNarrow,
  client,
  facets,
  knowsNames,
  pageOf,
  setupBackend,
  ShownUrl,
  shownUrl,
} from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { PluginPages } from '../PluginPages';

const { answers, server } = setupBackend();

const items = { passed: 3, waived: 1, gap: 1, unknown: 1, notApplicable: 2 };

const campaign: CampaignDetails = {
  ...{ id: 'one', name: 'BBR everywhere', description: 'Ask Jane.' },
  ...{ checks: ['bbr', 'native-routing'], clusters: { tags: ['prod'] } },
  ...{ startOn: '2026-03-01', dueOn: '2026-03-31', today: '2026-03-21' },
  ...{ owner: 'group:default/platform', state: 'running', version: 2 },
  createdBy: 'user:default/jane',
  createdAt: '2026-02-27T12:00:00Z',
  startedAt: '2026-03-01T12:00:00Z',
  ...{ mayManage: true, isLimited: false, numberOfClusters: 4, items },
  points: [
    {
      ...{ date: '2026-03-01', numberOfClusters: 4 },
      items: { ...items, passed: 1, gap: 3 },
    },
  ],
  teams: [
    { owner: 'group:default/team-a', numberOfClusters: 3, items },
    { owner: null, numberOfClusters: 1, items },
  ],
  byCheck: [{ check: 'bbr', items }],
  coveredClusters: [
    {
      ...{ entityRef: 'resource:default/prod', owners: [] },
      standings: { bbr: 'gap', 'native-routing': 'waived' },
    },
  ],
  mine: [
    {
      ...{ entityRef: 'resource:default/prod', owners: [] },
      standings: { bbr: 'gap', 'native-routing': 'waived' },
    },
  ],
};

const list: CampaignList = {
  ...{ items: [campaign], mayCreate: true, today: '2026-03-21' },
};

const error = (statusCode: number, message = 'no luck') =>
  HttpResponse.json(
    { error: { name: 'Error', message }, response: { statusCode } },
    { status: statusCode },
  );

let base = '';
beforeAll(async () => {
  base = `${await appApis.discoveryApi.getBaseUrl('cilium-tuning')}/campaigns`;
});

const answer = (path: string, body: object | Response) =>
  server.use(
    http.get(`${base}${path}`, () =>
      body instanceof Response ? body : HttpResponse.json(body),
    ),
  );

function show(path: string) {
  renderInTestApp(
    <>
      <Routes>
        <Route path="/cilium-tuning/*" element={<PluginPages />} />
      </Routes>
      <ShownUrl />
    </>,
    {
      apis: [
        [ciliumTuningApiRef, client],
        knowsNames({ 'group:default/team-a': 'Team A' }),
      ],
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [`/cilium-tuning/campaigns${path}`],
    },
  );
}

describe('The list of campaigns', () => {
  it('says how far each is, and leads there', async () => {
    answer('', list);
    show('');
    const row = await screen.findByRole('row', { name: /BBR everywhere/ });

    expect(row).toHaveTextContent(
      /Running.*Mar 1, 2026 to Mar 31, 2026.*10 days left/,
    );
    expect(row).toHaveTextContent('3 of 6 items done · 1 waived · 1 unknown');
    expect(
      within(row).getByRole('link', { name: 'BBR everywhere' }),
    ).toHaveAttribute('href', '/cilium-tuning/campaigns/one');
    expect(screen.getByRole('link', { name: 'New campaign' })).toHaveAttribute(
      'href',
      '/cilium-tuning/campaigns/new',
    );
  });

  it.each([
    [
      'nothing to a reader without campaigns but what it takes',
      () => answer('', { ...list, items: [], mayCreate: false }),
      /takes the permission cilium-tuning\.campaign\.manage/,
    ],
    [
      'why there is none to see',
      () => answer('', error(403)),
      'You may not see campaigns',
    ],
    ['what went wrong', () => answer('', error(500)), /no luck/],
  ])('says %s', async (_, prepare, text) => {
    prepare();
    show('');

    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText('New campaign')).not.toBeInTheDocument();
  });
});

describe('The page of a campaign', () => {
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('says what is left for whom, and how it went', async () => {
    answer('/one', campaign);
    show('/one');
    const mine = await screen.findByRole('region', {
      name: 'What is left for you',
    });

    expect(mine).toHaveTextContent(/^What is left for youprodBBR.*: Missing$/);
    expect(within(mine).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/prod/cilium-tuning',
    );
    expect(
      screen.getByRole('img', {
        name: /On Mar 1, 2026: 1 of 6 items done\. On Mar 21, 2026: 3 of 6 done, 1 waived\. Due on Mar 31, 2026\./,
      }),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('grid', { name: 'By owner' })).getByRole('row', {
        name: /Nobody/,
      }),
    ).toHaveTextContent('2, of which 1 unknown');
    expect(screen.getByText('Ask Jane.')).toBeInTheDocument();
  });

  it('tells of one day only on its first day', async () => {
    answer('/one', { ...campaign, startOn: campaign.today, points: [] });
    show('/one');

    expect(
      await screen.findByRole('img', {
        name: 'On Mar 21, 2026: 3 of 6 items done, 1 waived. Due on Mar 31, 2026.',
      }),
    ).toBeInTheDocument();
  });

  it('is ended by those who manage it, after a question', async () => {
    const user = userEvent.setup();
    let state: CampaignDetails = campaign;
    let isChanged = true;
    const sent: unknown[] = [];
    server.use(
      http.get(`${base}/one`, () => HttpResponse.json(state)),
      http.post(`${base}/one/end`, async ({ request }) => {
        sent.push(await request.json());
        if (isChanged) {
          state = { ...campaign, name: 'BBR here', version: 3 };
          return error(409, 'Somebody else changed it');
        }
        state = {
          ...{ ...state, state: 'ended', version: 4 },
          endedAt: '2026-03-21T12:00:00Z',
        };
        return HttpResponse.json(state);
      }),
    );
    show('/one');
    await user.click(await screen.findByRole('button', { name: 'End now' }));
    await user.click(screen.getByRole('button', { name: 'End it for good' }));

    expect(
      await screen.findByText('Somebody else changed it in the meantime'),
    ).toBeInTheDocument();
    expect(await screen.findByText('End BBR here now?')).toBeInTheDocument();
    isChanged = false;
    await user.click(screen.getByRole('button', { name: 'End it for good' }));
    expect(
      await screen.findByText(/does not change any more/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Edit')).not.toBeInTheDocument();
    expect(sent).toEqual([{ version: 2 }, { version: 3 }]);
  });

  it('leaves the room beside its title free on a phone', async () => {
    beNarrow();
    answer('/one', campaign);
    show('/one');
    await screen.findByRole('button', { name: 'End now' });

    expect(document.body).toHaveTextContent(
      /BBR everywhereState.*Edit.*End now/,
    );
  });

  it('offers nothing to those who may not manage it', async () => {
    answer('/one', { ...campaign, mayManage: false, mine: [] });
    show('/one');

    expect(
      await screen.findByText('Nothing is left on clusters that you own.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Edit')).not.toBeInTheDocument();
    expect(screen.queryByText('End now')).not.toBeInTheDocument();
  });

  it('leads back where there is none', async () => {
    answer('/one', error(404));
    show('/one');

    expect(
      await screen.findByText('There is no such campaign'),
    ).toBeInTheDocument();
  });
});

describe('The form of a campaign', () => {
  const preview = {
    ...{ numberOfClusters: 4, items },
    coveredClusters: campaign.coveredClusters,
  };
  const asked: unknown[] = [];

  beforeEach(() => {
    asked.length = 0;
    server.use(
      http.post(base.replace('/campaigns', '/campaign-preview'), async call => {
        asked.push(await call.request.json());
        return HttpResponse.json(preview);
      }),
    );
  });

  it('says what is missing, what it would cover, and saves a draft', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    server.use(
      http.post(base, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(campaign, { status: 201 });
      }),
    );
    answer('/one', campaign);
    show('/new');
    const save = await screen.findByRole('button', { name: 'Save draft' });
    await user.click(save);

    for (const problem of [
      'A name, please',
      'At least one item, please',
      'An owner to choose or a full entity ref, please',
    ]) {
      expect(screen.getByText(problem)).toBeInTheDocument();
    }
    expect(sent).toEqual([]);

    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'BBR');
    await user.type(
      screen.getByRole('combobox', { name: /^Owner/ }),
      'group:default/platform',
    );
    // The list of owners stays open until then
    await user.tab();
    await user.type(
      screen.getByRole('textbox', { name: /^Labels/ }),
      'stage=prod',
    );
    await user.click(
      screen.getByRole('button', { name: /Items that are to be on/ }),
    );
    await user.click(await screen.findByRole('option', { name: /BBR/ }));
    await user.keyboard('{Escape}');

    expect(await screen.findByText(/prod and 3 more/)).toBeInTheDocument();
    expect(asked.at(-1)).toEqual({
      ...{ checks: ['bbr'], clusters: { labels: { stage: 'prod' } } },
    });
    await user.click(save);
    await waitFor(() => expect(shownUrl().pathname).toMatch(/campaigns\/one$/));
    expect(sent).toMatchObject([
      {
        ...{ name: 'BBR', checks: ['bbr'], owner: 'group:default/platform' },
        clusters: { labels: { stage: 'prod' } },
      },
    ]);
  });

  it('offers owners by name, and keeps one that it does not know', async () => {
    const user = userEvent.setup();
    const sent: { owner: string }[] = [];
    server.use(
      http.put<never, { owner: string }>(`${base}/one`, async call => {
        sent.push(await call.request.json());
        return HttpResponse.json(campaign);
      }),
    );
    answers.clusters = pageOf([], { facets });
    answer('/one', campaign);
    show('/one/edit');
    const owner = await screen.findByRole('combobox', { name: /^Owner/ });
    expect(owner).toHaveValue('group:default/platform');

    await user.clear(owner);
    await user.type(owner, 'team');
    await user.click(await screen.findByRole('option', { name: /^Team A/ }));
    expect(owner).toHaveValue('Team A');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(shownUrl().pathname).toMatch(/campaigns\/one$/));
    expect(sent).toMatchObject([{ owner: 'group:default/team-a' }]);
  });

  it('shows what somebody else changed, and loses nothing', async () => {
    const user = userEvent.setup();
    const sent: { name: string; version: number }[] = [];
    let state = campaign;
    server.use(
      http.get(`${base}/one`, () => HttpResponse.json(state)),
      http.put<never, { name: string; version: number }>(
        `${base}/one`,
        async ({ request }) => {
          const change = await request.json();
          sent.push(change);
          return change.version === 3
            ? HttpResponse.json(state)
            : error(409, 'Somebody else changed it');
        },
      ),
    );
    show('/one/edit');
    const name = await screen.findByRole('textbox', { name: /^Name/ });
    state = { ...campaign, dueOn: '2026-04-15', version: 3 };
    await user.clear(name);
    await user.type(name, 'Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(
      await screen.findByText('Last day: Apr 15, 2026'),
    ).toBeInTheDocument();
    expect(name).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Go on with mine' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(shownUrl().pathname).toMatch(/campaigns\/one$/));
    expect(sent).toMatchObject([
      { name: 'Mine', version: 2 },
      { name: 'Mine', version: 3 },
    ]);
  });
});
