/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http } from 'msw';
import { parse } from 'yaml';
import {
  ago,
  clusterName,
  comeBack,
  failedScan,
  findReport,
  renderForEntity,
  reportOf,
  resource,
  runningScan,
  scanButton,
  setupBackend,
  statusOf,
} from '../../__testUtils__';
import { EntityCiliumTuningCard } from '../EntityCiliumTuningCard';
import { EntityCiliumTuningContent } from '../EntityCiliumTuningContent';

const { answers, serve, server, clusterUrl } = setupBackend();

const inMinutes = (minutes: number) => ago(-minutes);
const title = (name: string) => screen.findByRole('heading', { name });

/** The configuration that is offered for copying, as Backstage would read it. */
async function offeredConfig(name: string) {
  const snippet = screen.getByRole('group', { name });
  // What colours the text is loaded on demand
  await waitFor(() => expect(snippet).toHaveTextContent(/:/));
  return parse(snippet.textContent ?? '');
}

describe.each([
  ['card', EntityCiliumTuningCard],
  ['tab', EntityCiliumTuningContent],
] as const)('The %s without a report', (_, Component) => {
  const show = (entity = resource()) =>
    renderForEntity(<Component />, { entity });

  it('says that it loads', async () => {
    server.use(http.get(clusterUrl, () => delay('infinite')));
    show();
    expect(
      await screen.findByRole('status', { name: 'Loading the tuning report' }),
    ).toBeInTheDocument();
    expect(scanButton()).not.toBeInTheDocument();
  });

  describe('of a cluster that was never scanned', () => {
    it('says when the first scan is due', async () => {
      answers.status = statusOf({
        schedule: { state: 'scheduled', nextScanAt: inMinutes(5.5) },
      });
      show();
      await title('Not scanned yet');
      expect(
        screen.getByText(
          'The first scan of this cluster is due in 5 min., unless you scan it now.',
        ),
      ).toBeInTheDocument();
      expect(screen.queryByRole('group')).not.toBeInTheDocument();
    });

    it('says when it is due to those who can only wait', async () => {
      answers.status = statusOf({
        schedule: { state: 'scheduled', nextScanAt: inMinutes(5.5) },
        mayScan: false,
      });
      show();
      await title('Not scanned yet');
      expect(
        screen.getByText('Due in 5 min.: the first scan of this cluster.'),
      ).toBeInTheDocument();
    });

    it('says that other clusters are scanned regularly', async () => {
      answers.status = statusOf({ schedule: { state: 'excluded' } });
      show();
      await title('Not scanned yet');
      expect(
        screen.getByText(
          `ciliumTuning.scan.clusters there selects other clusters: add ${clusterName} to them.`,
        ),
      ).toBeInTheDocument();
      expect(scanButton()).toBeEnabled();
    });

    it('offers a scan, and the setting for regular ones with the real name of the cluster', async () => {
      answers.status = statusOf({ schedule: { state: 'off' } });
      show();
      await title('Not scanned yet');
      expect(await offeredConfig('app-config setting for scans')).toEqual({
        ciliumTuning: { scan: { clusters: [clusterName] } },
      });
      expect(scanButton()).toBeEnabled();
    });

    it('offers no scan to those who may not start one', async () => {
      answers.status = statusOf({ schedule: { state: 'off' }, mayScan: false });
      show();
      await title('Not scanned yet');
      expect(
        screen.getByText(/with the permission cilium-tuning.scan.create can/),
      ).toBeInTheDocument();
      expect(scanButton()).not.toBeInTheDocument();
    });

    it('is scanned on request, shows how far that is, and then the report', async () => {
      const user = userEvent.setup();
      answers.scan = statusOf({ scan: runningScan });
      show();
      await title('Not scanned yet');
      await user.click(screen.getByRole('button', { name: 'Scan now' }));
      expect(
        await screen.findByText('312 of 1,240 nodes · 1 of 4 sources read'),
      ).toBeInTheDocument();
      expect(scanButton()).toBeDisabled();
      serve(reportOf({ takenAt: ago(0) }));
      comeBack();
      expect(await findReport()).toBeInTheDocument();
      expect(
        screen.queryByRole('progressbar', { name: 'Progress of the scan' }),
      ).not.toBeInTheDocument();
    });
  });

  it('says why a cluster was never read', async () => {
    answers.status = statusOf({ lastScan: failedScan });
    show();
    await title('The cluster could not be read');
    expect(
      screen.getByText(/cannot connect to the cluster \(ECONNREFUSED\)/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('There is no earlier report to show.'),
    ).toBeInTheDocument();
    expect(scanButton()).toBeEnabled();
  });

  it('says what was looked for where there is no Cilium', async () => {
    const lookedFor = ['pods with label k8s-app=cilium in kube-system'];
    serve(reportOf({ cilium: { state: 'notFound', lookedFor } }));
    show();
    await title('No Cilium found here');
    expect(screen.getByRole('listitem')).toHaveTextContent(lookedFor[0]);
    expect(
      await offeredConfig('app-config setting for another namespace'),
    ).toEqual({
      ciliumTuning: { ciliumNamespaces: ['kube-system', 'cilium'] },
    });
  });

  it.each(['article', '1.10', '007', 'true', 'null', '1e3', '2026-03-01'])(
    'gives the configuration for a cluster named %s that is not registered',
    async name => {
      const entityRef = `resource:default/${name}`;
      answers.status = statusOf({ entityRef, binding: 'notRegistered' });
      show(resource(name));
      await title('The Kubernetes plugin does not know this cluster');
      expect(
        await offeredConfig('app-config of the Kubernetes plugin'),
      ).toMatchObject({
        kubernetes: {
          clusterLocatorMethods: [
            { clusters: [{ name, authProvider: 'serviceAccount' }] },
          ],
        },
      });
      expect(await offeredConfig('app-config of Cilium tuning')).toEqual({
        ciliumTuning: { clusters: [{ cluster: name, entityRef }] },
      });
    },
  );

  it('says how to decide between entities that claim the same cluster', async () => {
    answers.status = statusOf({ binding: 'ambiguous' });
    show();
    await title('More than one entity claims this cluster');
    expect(await offeredConfig('app-config of Cilium tuning')).toEqual({
      ciliumTuning: {
        clusters: [
          { cluster: 'article', entityRef: 'resource:default/article' },
        ],
      },
    });
  });

  it('says that a cluster is read with the credentials of the viewer', async () => {
    answers.status = statusOf({
      binding: 'needsUserCredentials',
      signIn: { authProvider: 'oidc', shared: false },
    });
    show();
    await title('This cluster needs your own sign-in');
    expect(
      screen.getByText(/the person who looks \(oidc\)/),
    ).toBeInTheDocument();
  });

  it('says that the cluster is not matched yet, and catches up by itself', async () => {
    answers.status = statusOf({ binding: 'pending' });
    show();
    await title('Not looked at yet');
    answers.status = statusOf();
    comeBack();
    expect(await title('Not scanned yet')).toBeInTheDocument();
  });

  it.each([
    [403, 'You may not see this report'],
    [404, 'No tuning report for this entity'],
  ])('after a %s says "%s"', async (statusCode, name) => {
    answers.status = { statusCode, message: 'no' };
    show();
    expect(await title(name)).toBeInTheDocument();
    expect(scanButton()).not.toBeInTheDocument();
  });

  it('says why it cannot load, and tries again when asked to', async () => {
    const user = userEvent.setup();
    answers.status = { statusCode: 500, message: 'the database is gone' };
    show();
    await title('The tuning report could not be loaded');
    expect(screen.getByRole('alert')).toHaveTextContent('the database is gone');
    serve(reportOf());
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await findReport()).toBeInTheDocument();
  });

  it('shows what clusters say as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    serve(reportOf({ cilium: { state: 'notFound', lookedFor: [markup] } }));
    show();
    await title('No Cilium found here');
    expect(screen.getByText(markup)).toBeInTheDocument();
  });
});
