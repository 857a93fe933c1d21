/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OwnScan } from 'backstage-plugin-cilium-tuning-common';
import {
  ago,
  comeBack,
  failedScan,
  findReport,
  renderForEntity,
  reportOf,
  runningScan,
  scannedStatus,
  setupBackend,
  statusOf,
} from '../__testUtils__';
import { EntityCiliumTuningCard } from '../components/EntityCiliumTuningCard';
import { EntityCiliumTuningContent } from '../components/EntityCiliumTuningContent';

const { answers } = setupBackend();

const TOKEN = 'the-token-of-the-viewer';
const report = reportOf({ id: 'own', takenAt: ago(1) });
const title = 'Your own scan, kept for an hour, seen by nobody else';
const button = () =>
  screen.findByRole('button', { name: 'Scan with my cluster credentials' });

const getCredentials = jest.fn(async (_provider: string) => ({ token: TOKEN }));
const signIn = { getCredentials };

const needsUser = (shared = false) =>
  statusOf({
    binding: shared ? 'matched' : 'needsUserCredentials',
    schedule: { state: 'off' },
    signIn: { authProvider: 'oidc', oidcTokenProvider: 'okta', shared },
  });

function brought(minutesLeft = 59): OwnScan {
  answers.ownReport = report;
  const { id, takenAt } = report;
  return {
    scan: null,
    lastScan: { finishedAt: ago(1), outcome: 'complete' },
    report: { id, takenAt, expiresAt: ago(-minutesLeft) },
  };
}

beforeEach(() => getCredentials.mockClear());

describe('The tab of a cluster that is read with credentials', () => {
  const show = (options: Parameters<typeof renderForEntity>[1] = { signIn }) =>
    renderForEntity(<EntityCiliumTuningContent />, options);

  it('offers a scan with those of the viewer, and shows what it brings', async () => {
    const user = userEvent.setup();
    answers.status = needsUser();
    answers.startedScan = {
      ...{ scan: runningScan, lastScan: null, report: null },
    };
    show();
    expect(
      await screen.findByText(/Backstage stores and logs nothing of them/),
    ).toBeInTheDocument();
    await user.click(await button());
    expect(
      await screen.findByText('312 of 1,240 nodes · 1 of 4 sources read'),
    ).toBeInTheDocument();
    expect(getCredentials).toHaveBeenCalledWith('oidc.okta');
    expect(answers.sent).toEqual([{ token: TOKEN }]);
    expect(await button()).toBeDisabled();

    answers.ownScan = brought();
    comeBack();
    expect(await findReport()).toBeInTheDocument();
    expect(screen.getByText(title)).toBeInTheDocument();
    expect(screen.getByText(/is deleted in 5\d min\./)).toBeInTheDocument();
    expect(screen.queryByText('History')).toBeNull();
    expect(screen.queryByText('Not scanned regularly')).toBeNull();
  });

  it('says that the scan has expired, and shows nothing of it', async () => {
    answers.status = needsUser();
    answers.ownScan = brought();
    show();
    await findReport();
    answers.ownScan = { scan: null, lastScan: null, report: null };
    comeBack();
    expect(
      await screen.findByText(/^Your own scan has expired/),
    ).toBeInTheDocument();
    expect(screen.queryByText(title)).toBeNull();
    expect(await button()).toBeEnabled();
  });

  it('shows nothing of a scan whose hour is over, whatever the backend says', async () => {
    answers.status = needsUser();
    answers.ownScan = brought(-1);
    show();
    expect(
      await screen.findByText(/^Your own scan has expired/),
    ).toBeInTheDocument();
    expect(screen.queryByText(title)).toBeNull();
  });

  it('says why a scan brought nothing', async () => {
    answers.status = needsUser();
    answers.ownScan = {
      scan: null,
      lastScan: {
        ...{ finishedAt: ago(5), outcome: 'failed' },
        problem: { code: 'read.viewerUnauthorized' },
      },
      report: null,
    };
    show();
    expect(
      await screen.findByText(/The cluster did not accept your sign-in/),
    ).toBeInTheDocument();
  });

  it('lists the nodes of that scan, not those of others', async () => {
    const user = userEvent.setup();
    answers.status = needsUser();
    answers.ownScan = brought();
    answers.nodes = { items: [{ name: 'mine' }], totalItems: 1 };
    show();
    await findReport();
    const [cell] = screen
      .getAllByRole('gridcell')
      .filter(({ textContent }) => textContent?.startsWith('On'));
    await user.click(cell);
    await user.click(screen.getAllByText(/^Show \d+ node/)[0]);
    expect(await screen.findByText('mine')).toBeInTheDocument();
  });

  it.each([
    ['has no sign-in for clusters', undefined, /has no sign-in/],
    [
      'gets no token',
      { getCredentials: async () => ({}) },
      /sign-in gave no token/,
    ],
    [
      'is refused the sign-in',
      {
        getCredentials: async () => {
          throw new Error('Login failed, popup was closed');
        },
      },
      /popup was closed/,
    ],
  ])('says so when it %s', async (_, provider, text) => {
    answers.status = needsUser();
    show({ signIn: provider });
    await userEvent.click(await button());
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(answers.sent).toEqual([]);
  });

  it('offers no scan to who may not scan', async () => {
    answers.status = { ...needsUser(), mayScan: false };
    show();
    expect(
      await screen.findByText(/it takes the permission cilium-tuning.scan/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Scan/ })).toBeNull();
  });

  it('shows everybody what is shared, and says to the viewer why their own scan failed', async () => {
    const shared = reportOf({ takenAt: ago(60) });
    const { signIn: how } = needsUser(true);
    answers.status = scannedStatus(shared, {
      ...{ signIn: how, schedule: { state: 'off' } },
    });
    answers.report = shared;
    answers.ownScan = { scan: null, lastScan: failedScan, report: null };
    show();
    await findReport();
    expect(screen.queryByText(title)).toBeNull();
    expect(screen.getByText('The cluster could not be read')).toBeVisible();
    expect(screen.getByText('History')).toBeInTheDocument();
    expect(await button()).toBeEnabled();
  });
});

describe('The card of a cluster that is read with credentials', () => {
  it("shows the viewer's own scan as what it is", async () => {
    answers.status = needsUser();
    answers.ownScan = brought();
    renderForEntity(<EntityCiliumTuningCard />, { signIn });
    await findReport();
    expect(screen.getByText(title)).toBeInTheDocument();
    expect(await button()).toBeEnabled();
  });
});
