/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import {
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
import { WaiversPage } from './WaiversPage';

const { answers } = setupBackend();

jest.setTimeout(120_000);

const waiver: Waiver = {
  ...{ id: 'w', entityRef: 'resource:default/article', check: 'bbr' },
  ...{ reason: 'New nodes come in May', expiresOn: '2026-05-31' },
  ...{ createdBy: 'user:default/jane', createdAt: '2026-03-01T12:00:00.000Z' },
  ...{ state: 'pending', version: 1 },
  may: { edit: false, renew: false, revoke: false, decide: true },
};

function show(search: string) {
  renderInTestApp(
    <>
      <WaiversPage />
      <ShownUrl />
    </>,
    {
      apis: [
        [ciliumTuningApiRef, client],
        knowsNames({
          'resource:default/article': 'Article',
          'user:default/jane': 'Jane Doe',
          'group:default/team-b': 'Team B',
        }),
      ],
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [`/cilium-tuning/waivers${search}`],
    },
  );
}

const choose = async (label: string, option: string) => {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(`${label}$`) }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
};

describe('WaiversPage', () => {
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('lists what waits and what excuses, with what one may do and what was done', async () => {
    const user = userEvent.setup();
    answers.waiverPage = { items: [waiver], totalItems: 1 };
    answers.waiverDetails = {
      waiver,
      history: [
        {
          ...{ version: 1, what: 'created', by: waiver.createdBy },
          at: waiver.createdAt,
          after: { reason: 'First', expiresOn: '2026-05-31', state: 'pending' },
        },
      ],
    };
    answers.savedWaiver = { statusCode: 409, message: 'changed meanwhile' };
    show('?check=bbr');
    const row = await screen.findByRole('row', { name: /Article/ });
    expect(row).toHaveTextContent(/BBR.*all nodes.*May 31, 2026.*Waits/);
    expect(answers.sent.at(-1)).toMatchObject({
      ...{ states: ['pending', 'active'], checks: ['bbr'] },
    });

    await user.click(within(row).getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('changed meanwhile')).toBeInTheDocument();
    expect(within(row).queryByRole('button', { name: 'Revoke' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'History' }));
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/^Asked for by Jane Doe, /),
    ).toBeInTheDocument();
    expect(dialog).toHaveTextContent('First');
    expect(dialog).toHaveTextContent('On the cluster Article');
  });

  it('narrows down to the clusters of teams, which a link shows again', async () => {
    answers.waiverPage = { items: [waiver], totalItems: 1 };
    answers.clusters = pageOf([], {
      facets: {
        ...facets,
        owners: [{ value: 'group:default/team-b', clusters: 1 }],
      },
    });
    show('?check=bbr');
    await screen.findByRole('row', { name: /Article/ });
    await choose('Owner', 'Team B');

    await waitFor(() =>
      expect(answers.sent.at(-1)).toMatchObject({
        ...{ owners: ['group:default/team-b'], checks: ['bbr'] },
        states: ['pending', 'active'],
      }),
    );
    expect(shownUrl().searchParams.getAll('owner')).toEqual([
      'group:default/team-b',
    ]);
  });

  it('says why a waiver cannot be changed now', async () => {
    const renewable = { ...waiver, may: { ...waiver.may, renew: true } };
    answers.waiverPage = { items: [renewable], totalItems: 1 };
    answers.waivers = { statusCode: 500, message: 'database is gone' };
    show('');
    await screen.findByRole('row', { name: /Article/ });
    await userEvent.click(screen.getByRole('button', { name: 'Renew' }));

    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('database is gone')).toBeInTheDocument();
  });

  it('is notes below one another on a phone', async () => {
    answers.waiverPage = { items: [waiver], totalItems: 1 };
    beNarrow();
    show('');
    const note = within(await screen.findByRole('region', { name: 'Waivers' }));

    expect(screen.queryByRole('table')).toBeNull();
    expect(
      note.getByRole('heading', { name: /^BBR for pods · Article$/ }),
    ).toBeInTheDocument();
    expect(note.getByText('New nodes come in May')).toBeInTheDocument();
    expect(note.getByRole('button', { name: 'Approve' })).toBeInTheDocument();
    expect(note.getByRole('button', { name: 'History' })).toBeInTheDocument();
  });
});
