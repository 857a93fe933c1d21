/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { client, setupBackend } from '../../__testUtils__';
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

describe('WaiversPage', () => {
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
    renderInTestApp(<WaiversPage />, {
      apis: [[ciliumTuningApiRef, client]],
      mountedRoutes: {
        '/cilium-tuning': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: ['/cilium-tuning/waivers?check=bbr'],
    });
    const row = await screen.findByRole('row', { name: /article/ });
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
      await within(dialog).findByText(/^Asked for by jane, /),
    ).toBeInTheDocument();
    expect(dialog).toHaveTextContent('First');
  });
});
