/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  findReport,
  mixedNodes,
  renderForEntity,
  reportOf,
  setupBackend,
  shownUrl,
  tabPath,
} from '../../__testUtils__';
import { EntityCiliumTuningContent } from './EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

const report = reportOf();
const [, debian] = report.assessment.groups;

function showAt(path: string, params: Record<string, string> = {}) {
  const url = `${tabPath}${path}?${new URLSearchParams(params)}`;
  renderForEntity(<EntityCiliumTuningContent />, { url });
  return findReport();
}

const panel = () => screen.queryByRole('region', { name: 'eBPF host routing' });
const param = (name: string) => shownUrl().searchParams.getAll(name);

/** What is locked on one node at least, family by family. */
const lockedItems = [
  ...['eBPF host routing', 'tcx attachment', 'Distributed LRU maps'],
  ...['Bandwidth Manager', 'BBR for pods'],
  ...['IPv6 BIG TCP', 'IPv4 BIG TCP', 'eBPF clock probe'],
];

function shownItems() {
  const matrix = screen.getByRole('grid', {
    name: 'Tuning items by node group',
  });
  return within(matrix)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
}

describe('The URL of the tab', () => {
  beforeEach(() => serve(report));

  it('takes up the cell that is selected, and gives it up with it', async () => {
    const user = userEvent.setup();
    await showAt('');
    expect(panel()).not.toBeInTheDocument();
    const row = screen.getByRole('row', { name: /^eBPF host routing / });
    await user.click(within(row).getAllByRole('gridcell')[1]);
    expect(panel()).toHaveTextContent('Locked');
    expect(param('check')).toEqual(['bpf-host-routing']);
    expect(param('group')).toEqual([debian.id]);

    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(panel()).not.toBeInTheDocument();
    expect(shownUrl().search).toBe('');
  });

  it('opens the panel of the cell that it names', async () => {
    await showAt('', { check: 'bpf-host-routing', group: debian.id });
    expect(panel()).toHaveTextContent('Kernel 4.19, needs 5.10');
  });

  it.each([
    ['an item', { check: 'gone', group: debian.id }],
    ['a group', { check: 'bpf-host-routing', group: '<b>gone</b>' }],
  ])('may name %s that is there no more', async (_, params) => {
    await showAt('', params);
    expect(panel()).not.toBeInTheDocument();
    expect(shownItems()).toContain('eBPF host routing');
  });

  it('filters what it names, and ignores what it does not know', async () => {
    await showAt('', { state: 'locked', family: 'gone' });
    expect(shownItems()).toEqual(lockedItems);
  });

  it('takes up filters, and keeps what is selected', async () => {
    const user = userEvent.setup();
    await showAt('', { check: 'bpf-host-routing', group: debian.id });
    await user.click(screen.getByRole('button', { name: /Family$/ }));
    await user.click(screen.getByRole('option', { name: 'Routing' }));
    await user.keyboard('{Escape}');
    await user.click(
      screen.getByRole('switch', { name: 'Only what can be done now' }),
    );
    expect(param('family')).toEqual(['routing']);
    expect(param('now')).toEqual(['true']);
    expect(param('check')).toEqual(['bpf-host-routing']);

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(param('family')).toEqual([]);
    expect(param('now')).toEqual([]);
    expect(param('group')).toEqual([debian.id]);
  });

  it('carries the search for node groups', async () => {
    await showAt('', { groups: 'debian' });
    expect(screen.getByText('1 of 2 groups')).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Tuning items by node group' }),
    ).toHaveAttribute('aria-colcount', '2');

    await userEvent.clear(
      screen.getByRole('searchbox', { name: 'Search node groups' }),
    );
    await waitFor(() => expect(param('groups')).toEqual([]));
  });

  it('leads to the sources and back, and keeps what is chosen', async () => {
    const user = userEvent.setup();
    await showAt('', { state: 'locked' });
    await user.click(screen.getByRole('tab', { name: 'How we know' }));
    expect(
      await screen.findByRole('grid', { name: 'Sources of the report' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tabpanel', { name: 'How we know' }),
    ).toBeInTheDocument();
    expect(shownUrl().pathname).toBe(`${tabPath}/sources`);

    await user.click(screen.getByRole('tab', { name: 'Checklist' }));
    await waitFor(() => expect(shownItems()).toEqual(lockedItems));
    expect(shownUrl().pathname).toBe(tabPath);
  });

  it('may be the one of the sources', async () => {
    await showAt('/sources');
    expect(
      screen.getByRole('grid', { name: 'Sources of the report' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('tab', { name: 'How we know', selected: true }),
    ).toBeInTheDocument();
  });
});

describe('The nodes of the tab', () => {
  it('are listed by group', async () => {
    const user = userEvent.setup();
    serve(report);
    answers.nodes = {
      items: [{ name: 'debian-1', group: debian.id, status: 'Ready' }],
      totalItems: 1,
    };
    await showAt('', { check: 'bpf-host-routing', group: debian.id });
    await user.click(screen.getByRole('button', { name: 'Show 1 node' }));
    expect(
      await within(screen.getByRole('dialog')).findByText('debian-1'),
    ).toBeInTheDocument();
    const asked = new URLSearchParams(answers.nodeQueries[0]);
    expect(asked.get('group')).toBe(debian.id);
    expect(asked.get('check')).toBe('bpf-host-routing');
  });

  it('that are out of scope are listed with the reason', async () => {
    const user = userEvent.setup();
    const windows = { ...mixedNodes['ubuntu-1'], isWindows: true };
    serve(reportOf({ nodes: { ...mixedNodes, 'win-1': windows } }));
    answers.nodes = {
      items: [{ name: 'win-1', outOfScope: 'scope.windows' }],
      totalItems: 1,
    };
    await showAt('');
    await user.click(
      screen.getByRole('button', { name: 'Out of scope: 1 node' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(
      await dialog.findByText('Windows node: Cilium does not run there'),
    ).toBeInTheDocument();
    expect(answers.nodeQueries[0]).toContain('outOfScope=true');
  });

  it('that are out of scope have no button where there are none', async () => {
    serve(report);
    await showAt('');
    expect(
      screen.queryByRole('button', { name: /^Out of scope/ }),
    ).not.toBeInTheDocument();
  });
});
