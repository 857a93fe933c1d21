/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ClusterWaivers,
  Waiver,
} from 'backstage-plugin-cilium-tuning-common';
import {
  findReport,
  renderForEntity,
  reportOf,
  setupBackend,
  shownUrl,
  tabPath,
} from '../../__testUtils__';
import { EntityCiliumTuningContent } from '../EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

jest.setTimeout(90_000);

const CHECK = 'bandwidth-manager';

const waiver = (change: Partial<Waiver> = {}): Waiver => ({
  ...{ id: 'w', entityRef: 'resource:default/article', check: CHECK },
  ...{ reason: 'New nodes come in May', expiresOn: '2026-05-31' },
  ...{ createdBy: 'user:default/jane', createdAt: '2026-03-01T12:00:00.000Z' },
  ...{ state: 'active', version: 1 },
  may: { edit: true, renew: true, revoke: true, decide: false },
  ...change,
});

const ofCluster = (
  items: Waiver[],
  change: Partial<ClusterWaivers> = {},
): ClusterWaivers => ({
  ...{ items, mayWaive: true, requiresApproval: false },
  ...{ from: '2026-03-01', until: '2026-08-28' },
  standings: items.map(({ check }) => ({
    ...{ check, standing: 'waived', waived: 3 },
  })),
  ...change,
});

const report = reportOf();
const [group] = report.assessment.groups;
const show = async () => {
  serve(report);
  const url = `${tabPath}?${new URLSearchParams({
    check: CHECK,
    group: group.id,
  })}`;
  renderForEntity(<EntityCiliumTuningContent />, { url });
  await findReport();
};
const button = (name: string) => screen.findByRole('button', { name });

describe('Waivers on the checklist', () => {
  it('are asked for with a reason, a date and nodes', async () => {
    const user = userEvent.setup();
    answers.waivers = ofCluster([]);
    answers.selectedNodes = {
      ...{ selected: 3, unknown: 0, total: 6, groups: {}, dropped: [] },
      withoutLabels: false,
    };
    answers.savedWaiver = waiver();
    await show();
    await user.click(await button('Waive'));
    const dialog = within(await screen.findByRole('dialog'));
    const save = () => dialog.getByRole('button', { name: 'Save' });
    expect(save()).toBeDisabled();

    await user.type(dialog.getByLabelText(/Reason/), 'New nodes come in May');
    await user.click(dialog.getByRole('spinbutton', { name: /month/ }));
    await user.keyboard('05312026');
    const nodes = dialog.getByLabelText(/Only nodes with labels/);
    await user.type(nodes, 'pool in');
    expect(dialog.getByText('This is no label selector')).toBeInTheDocument();
    await user.clear(nodes);
    await user.type(nodes, 'pool=old');
    expect(await dialog.findByText('Selects 3 of 6 nodes')).toBeInTheDocument();

    answers.waivers = ofCluster([waiver()]);
    await user.click(save());
    expect((await screen.findAllByText('Waived')).length).toBeGreaterThan(0);
    expect(answers.sent.at(-1)).toEqual({
      ...{ check: CHECK, reason: 'New nodes come in May' },
      ...{
        expiresOn: '2026-05-31',
        selector: { matchLabels: { pool: 'old' } },
      },
    });
  });

  it('are renewed for no day on which none may end', async () => {
    const user = userEvent.setup();
    answers.waivers = ofCluster([waiver()]);
    await show();
    await user.click(await button('Renew'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('On the cluster article')).toBeInTheDocument();
    await user.click(dialog.getByRole('spinbutton', { name: /month/ }));
    await user.keyboard('01012020');

    expect(
      dialog.getByText('It has to be from Mar 1, 2026 to Aug 28, 2026'),
    ).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('stand over the verdict, with who, until when and why', async () => {
    answers.waivers = ofCluster([waiver()], { mayWaive: false });
    await show();
    const note = await screen.findByRole('region', { name: 'Waivers' });

    expect(note).toHaveTextContent(
      'Waived until May 31, 2026, asked for by jane',
    );
    expect(note).toHaveTextContent('New nodes come in May');
    expect(screen.queryByRole('button', { name: 'Waive' })).toBeNull();
    const panel = screen.getByRole('region', { name: 'Bandwidth Manager' });
    expect(panel).toHaveTextContent(/Off|Locked/);
    const cell = screen.getByRole('gridcell', { selected: true });
    expect(cell).toHaveTextContent(/Waived(Off|Locked)/);
  });

  it('show the change of somebody else, and keep what one has written', async () => {
    const user = userEvent.setup();
    answers.waivers = ofCluster([waiver()]);
    answers.savedWaiver = { statusCode: 409, message: 'changed meanwhile' };
    answers.waiverDetails = {
      waiver: waiver({ version: 2, reason: 'Theirs' }),
      history: [],
    };
    await show();
    await user.click(await button('Edit'));
    const dialog = within(await screen.findByRole('dialog'));
    const reason = dialog.getByLabelText(/Reason/);
    await user.clear(reason);
    await user.type(reason, 'Mine');
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Waived, until May 31, 2026, all nodes, because: Theirs/,
    );
    expect(reason).toHaveValue('Mine');
    answers.savedWaiver = waiver({ version: 3 });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(answers.sent.at(-1)).toMatchObject({ version: 2, reason: 'Mine' });
  });

  it('are revoked after a question', async () => {
    const user = userEvent.setup();
    answers.waivers = ofCluster([waiver()]);
    answers.savedWaiver = waiver({ state: 'revoked' });
    await show();
    await user.click(await button('Revoke'));
    const dialog = within(await screen.findByRole('dialog'));
    answers.waivers = ofCluster([]);
    await user.click(dialog.getByRole('button', { name: 'Revoke' }));

    expect(await button('Waive')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Waivers' })).toBeNull();
    expect(answers.sent.at(-1)).toEqual({ version: 1, decision: 'revoke' });
    expect(shownUrl().searchParams.get('check')).toBe(CHECK);
  });
});
