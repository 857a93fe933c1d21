/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  comeBack,
  failedScan,
  findReport,
  mixedNodes,
  renderForEntity,
  reportOf,
  runningScan,
  scanButton,
  scoreLine,
  setupBackend,
  tabPath,
  tunedNodes,
} from '../../__testUtils__';
import { EntityCiliumTuningCard } from '../EntityCiliumTuningCard';
import { EntityCiliumTuningContent } from '../EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

describe.each([
  ['card', EntityCiliumTuningCard],
  ['tab', EntityCiliumTuningContent],
] as const)('The %s with a report', (_, Component) => {
  const show = () => renderForEntity(<Component />);

  it('shows a report and how old it is', async () => {
    serve(reportOf());
    show();
    expect(await findReport()).toBeInTheDocument();
    expect(screen.getByText(/12 min\. ago/)).toBeInTheDocument();
    expect(screen.getByText('Native routing')).toBeInTheDocument();
  });

  it('says above all else that agents will not start again', async () => {
    serve(
      reportOf({
        configChangedAt: ago(60),
        config: {
          'install-no-conntrack-iptables-rules': 'true',
          'enable-bpf-masquerade': 'false',
        },
      }),
    );
    show();
    const armed = await screen.findByText(
      'Critical: The next restart of the agent will fail',
    );
    expect(
      screen.getByText(/needs BPF masquerading or none.*On 3 nodes\./),
    ).toBeInTheDocument();
    expect(
      armed.compareDocumentPosition(await screen.findByText('Native routing')),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('replaces a report and its time with those of a new scan', async () => {
    serve(reportOf({ id: 'old', takenAt: ago(90) }), { scan: runningScan });
    show();
    await findReport();
    expect(screen.getByText(/1 hr\. ago/)).toBeInTheDocument();
    expect(screen.getByText('Scanning')).toBeInTheDocument();

    const { 'debian-1': __, ...nodes } = mixedNodes;
    serve(reportOf({ id: 'new', takenAt: ago(2), nodes }));
    comeBack();
    expect(await screen.findByText(/2 min\. ago/)).toBeInTheDocument();
    expect(screen.queryByText(/1 hr\. ago/)).not.toBeInTheDocument();
    expect(screen.queryByText('Scanning')).not.toBeInTheDocument();
  });

  it('says that a report is old, and keeps it', async () => {
    const report = reportOf({ takenAt: ago(60 * 49) });
    const { id, takenAt } = report;
    serve(report, { report: { id, takenAt, state: 'stale' } });
    show();
    await findReport();
    expect(screen.getByText('This report is old')).toBeInTheDocument();
    expect(
      screen.getByText(/^It is from 2 days ago .* Scan again/),
    ).toBeInTheDocument();
  });

  it('says to those who may not scan who can renew an old report', async () => {
    const report = reportOf({ takenAt: ago(60 * 49) });
    const { id, takenAt } = report;
    serve(report, { report: { id, takenAt, state: 'stale' }, mayScan: false });
    show();
    await findReport();
    expect(
      screen.getByText(/Somebody with the permission cilium-tuning\.scan\./),
    ).toBeInTheDocument();
    expect(scanButton()).not.toBeInTheDocument();
  });

  it('keeps the last report of a cluster that can no longer be read, and says why', async () => {
    serve(reportOf(), { lastScan: failedScan });
    show();
    await findReport();
    expect(
      screen.getByText('The cluster could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /Last scan, 5 min\. ago: .* cannot connect to the cluster \(ECONNREFUSED\).* the last good report, 12 min\. ago/,
      ),
    ).toBeInTheDocument();
  });

  it('does not claim that there is no Cilium when it could not look', async () => {
    serve(
      reportOf({
        cilium: { state: 'unknown', lookedFor: [] },
        agents: {
          state: 'unavailable',
          reason: {
            code: 'read.forbidden',
            params: { path: '/api/v1/pods', message: 'pods is forbidden' },
          },
        },
      }),
    );
    show();
    expect(
      await screen.findByText('Cannot tell whether Cilium runs here'),
    ).toBeInTheDocument();
    expect(screen.getByText(/pods is forbidden/)).toBeInTheDocument();
    expect(screen.queryByText('No Cilium found here')).not.toBeInTheDocument();
  });

  it('forgets what it showed when the viewer may no longer see it', async () => {
    serve(reportOf());
    show();
    await findReport();
    answers.status = { statusCode: 403, message: 'no' };
    comeBack();
    await screen.findByRole('heading', { name: 'You may not see this report' });
    expect(screen.queryByText(scoreLine)).not.toBeInTheDocument();
    expect(screen.queryByText('Native routing')).not.toBeInTheDocument();
    expect(screen.queryByText(/12 min\. ago/)).not.toBeInTheDocument();
  });

  it('keeps the page when it cannot be updated', async () => {
    serve(reportOf());
    show();
    await findReport();
    answers.status = { statusCode: 503, message: 'restarting' };
    comeBack();
    await screen.findByText('The page could not be updated');
    expect(screen.getByText(/tries again by itself.*restarting/)).toBeVisible();
    expect(screen.getByText(scoreLine)).toBeInTheDocument();
    serve(reportOf());
    comeBack();
    await findReport();
  });

  it('says why a scan was refused', async () => {
    const user = userEvent.setup();
    serve(reportOf());
    answers.scan = { statusCode: 409, message: 'scanned 10 seconds ago' };
    show();
    await findReport();
    await user.click(screen.getByRole('button', { name: 'Scan now' }));
    expect(
      await screen.findByText('The scan was not started'),
    ).toBeInTheDocument();
    expect(screen.getByText(/scanned 10 seconds ago/)).toBeInTheDocument();
    expect(screen.getByText(scoreLine)).toBeInTheDocument();
  });
});

describe('The tab', () => {
  const show = () => renderForEntity(<EntityCiliumTuningContent />);

  it('names the sources that lack, why, and what comes of it', async () => {
    const report = reportOf({
      agents: {
        state: 'partial',
        reason: {
          code: 'read.forbidden',
          params: { path: '/api/v1/pods', message: 'pods is forbidden' },
        },
      },
    });
    serve(report, {
      lastScan: { finishedAt: report.takenAt, outcome: 'partial' },
    });
    show();
    await screen.findByText('Some evidence is missing');
    expect(
      screen.getByText(
        /^Cilium agents: The cluster refused to show \/api\/v1\/pods.*pods is forbidden/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Items that need it are unknown/),
    ).toBeInTheDocument();
  });

  it.each([
    ['1.18.4', 'Everything that these nodes permit is on.'],
    [
      '1.13.4',
      'Everything that these nodes permit is on. 3 more would come with newer kernels, hardware or Cilium.',
    ],
  ])(
    'says that nothing is left to do with Cilium %s',
    async (version, text) => {
      serve(reportOf({ nodes: tunedNodes, version }));
      show();
      expect(await screen.findByText('Nothing left to do')).toBeInTheDocument();
      expect(screen.getByText(text)).toBeInTheDocument();
    },
  );

  it('says that a report will not be renewed by itself', async () => {
    serve(reportOf(), { schedule: { state: 'off' } });
    show();
    expect(
      await screen.findByText('Not scanned regularly'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'app-config setting for scans' }),
    ).toBeInTheDocument();
  });
});

describe('The card', () => {
  const show = () => renderForEntity(<EntityCiliumTuningCard />);

  it('sums the report up and leads to the tab', async () => {
    serve(reportOf());
    show();
    await findReport();
    expect(
      screen.getByText(
        'Cilium 1.13.4 · 3 nodes in 2 groups · read 12 min. ago',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      tabPath,
    );
  });

  it('leaves to the tab what is for those who want details', async () => {
    serve(reportOf({ nodes: tunedNodes }), { schedule: { state: 'off' } });
    show();
    await screen.findByText('Native routing');
    expect(screen.queryByText('Not scanned regularly')).not.toBeInTheDocument();
    expect(screen.queryByText('Nothing left to do')).not.toBeInTheDocument();
  });
});
