/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Waiver } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  readFleetView,
} from 'backstage-plugin-cilium-tuning-react';
import {
  client,
  knowsNames,
  setupBackend,
  summaryOf,
} from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { ExportMenu } from './ExportMenu';
import { PrintPage } from './PrintPage';

const { answers } = setupBackend();

const known = summaryOf('prod', {
  ...{ title: 'Production', owners: ['group:default/team-a'], score: 71 },
  health: 'ok',
  report: { id: 'one', takenAt: '2026-01-02T03:04:05.000Z', state: 'current' },
  checks: {
    bbr: { progress: 'open', standing: 'gap', nodes: { fail: 2 } },
    hubble: { progress: 'done', standing: 'passed', nodes: { pass: 2 } },
    tcx: {
      ...{ progress: 'open', standing: 'waived', waived: 2 },
      nodes: { fail: 2 },
    },
    netkit: { progress: 'unknown', standing: 'unknown', nodes: { unknown: 2 } },
  },
  compliance: [
    {
      ...{ policy: 'prod', compliance: 'gaps' },
      items: [
        { check: 'bbr', standing: 'gap' },
        { check: 'netkit', standing: 'unknown' },
      ],
    },
  ],
});

const waiver: Waiver = {
  ...{ id: 'one', entityRef: known.entityRef, check: 'tcx', version: 1 },
  ...{ reason: 'old kernels', expiresOn: '2026-12-31', state: 'active' },
  ...{ createdBy: 'user:default/jane', createdAt: '2026-01-01T00:00:00.000Z' },
  approvedBy: 'user:default/kim',
  may: { edit: false, renew: false, revoke: false, decide: false },
};

const SEARCH = '?owner=group:default/team-a&sort=score&page=abc';

function show(element: JSX.Element, ...more: ReturnType<typeof knowsNames>[]) {
  renderInTestApp(element, {
    apis: [[ciliumTuningApiRef, client], ...more],
    mountedRoutes: { '/cilium-tuning': rootRouteRef },
    initialRouteEntries: [`/cilium-tuning${SEARCH}`],
  });
}

describe('Exports of the clusters', () => {
  beforeEach(() => {
    answers.clusters = { items: [known, summaryOf('bare')], totalItems: 2 };
    answers.waiverPage = { items: [waiver], totalItems: 1 };
  });

  it('are files with every cluster that is asked for, and a page to print', async () => {
    const user = userEvent.setup();
    const blobs: Blob[] = [];
    const createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return 'blob:export';
    };
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const names: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    show(<ExportMenu view={readFleetView(new URLSearchParams(SEARCH))} />);

    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: 'Export' }));
      return screen.findByRole('menuitem', { name });
    };
    await user.click(await choose('As CSV'));
    await waitFor(() => expect(blobs).toHaveLength(1));
    await user.click(await choose('As JSON'));
    await waitFor(() => expect(blobs).toHaveLength(2));
    expect(await choose('As a page to print')).toHaveAttribute(
      'href',
      '/cilium-tuning/print?owner=group%3Adefault%2Fteam-a&sort=score',
    );

    expect(names).toEqual([
      expect.stringMatching(/^cilium-tuning-[\d-]+\.csv$/),
      expect.stringMatching(/^cilium-tuning-[\d-]+\.json$/),
    ]);
    expect(blobs.map(({ type }) => type)).toEqual([
      'text/csv;charset=utf-8',
      'application/json',
    ]);
    expect(answers.clusterQueries).toHaveLength(2);
    expect(answers.clusterQueries[0]).toMatchObject({
      ...{ owners: ['group:default/team-a'], sort: 'score' },
      include: ['checks', 'compliance'],
    });
    expect(answers.clusterQueries[0]).not.toHaveProperty('cursor');
    jest.restoreAllMocks();
  });

  it('say why none could be made', async () => {
    const user = userEvent.setup();
    answers.clusters = { statusCode: 500, message: 'database is gone' };
    show(<ExportMenu view={readFleetView(new URLSearchParams())} />);
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'As CSV' }));

    expect(
      await screen.findByText(/could not be made: database is gone/),
    ).toBeInTheDocument();
  });

  it('have on paper what stands how, how old the evidence is, and what it is of', async () => {
    show(<PrintPage />);

    const table = await screen.findByRole('table', { name: 'Clusters' });
    const cellsOf = (name: string) =>
      within(within(table).getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cellsOf('Production')).toEqual([
      ...['team-a', '71', 'prod: has gaps'],
      expect.stringMatching(/^OK, read Jan 2, 2026, .* before this page$/),
      // Only what is required: Hubble is not
      ...['BBR for pods', 'netkit devices', '', '', ''],
    ]);
    expect(cellsOf('bare')).toEqual([
      ...['', '–', '', 'Never scanned, no report', '', '', '', '', ''],
    ]);
    expect(
      screen.getByText('Clusters: Owner: team-a · 2 clusters'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('table', { name: 'Waivers' }))
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'ClusterItemReasonUntilByApproved by',
      'Productiontcx attachmentold kernelsDec 31, 2026janekim',
    ]);
  });

  it('wait on paper for what everybody and everything is called', async () => {
    answers.policies = { items: [{ name: 'prod', title: 'Baseline' }] };
    let answer = () => {};
    const until = new Promise<void>(resolve => {
      answer = resolve;
    });
    const names = {
      'group:default/team-a': 'Team A',
      'user:default/jane': 'Jane Doe',
    };
    show(<PrintPage />, knowsNames(names, until));
    await waitFor(() => expect(answers.sent).toHaveLength(1));
    expect(screen.queryByRole('table')).toBeNull();

    await act(async () => answer());
    expect(
      await screen.findByText('Clusters: Owner: Team A · 2 clusters'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^Production Team A 71 Baseline: has gaps/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /^Production tcx attachment/ }),
    ).toHaveTextContent(/Jane Doekim$/);
  });

  it('say on paper that an item is waived where its waiver has just ended', async () => {
    answers.waiverPage = { items: [], totalItems: 0 };
    show(<PrintPage />);

    expect(
      await screen.findByRole('row', { name: /^Production tcx attachment/ }),
    ).toHaveTextContent('Productiontcx attachment––––');
  });
});
