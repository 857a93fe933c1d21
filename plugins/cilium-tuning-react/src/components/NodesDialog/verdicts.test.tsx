/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  countedAs,
  type NodePage,
  type NodeQuery,
} from 'backstage-plugin-cilium-tuning-common';
import { exampleReport, renderIn } from '../../__testUtils__';
import { NodesDialog, type NodesDialogProps } from './NodesDialog';

const node = { kernelRelease: '6.2.0-20-generic' };
const { assessment } = exampleReport({
  nodes: [
    { ...node, names: ['seen-1', 'seen-2'], hostRouting: 'BPF' },
    { ...node, names: ['dark-1'] },
  ],
});
const [group] = assessment.groups;
const assessed = assessment.checks.find(
  ({ check }) => check === 'bpf-host-routing',
);
const [seen, dark] = assessed?.cells[0].parts ?? [];
const judged: NodePage['items'] = [
  { name: 'dark-1', judgement: dark.judgement },
  { name: 'seen-1', judgement: seen.judgement },
  { name: 'seen-2', judgement: seen.judgement },
];

/** Serves nodes as the backend does: those on which the check stands as asked for. */
async function listNodes(
  _ref: string,
  { state }: NodeQuery = {},
): Promise<NodePage> {
  const items = judged.filter(
    ({ judgement }) => !state || (judgement && countedAs(judgement) === state),
  );
  return { items, totalItems: items.length };
}

async function showNodes(props: Partial<NodesDialogProps> = {}) {
  const api = { listNodes: jest.fn(listNodes) };
  await renderIn(
    'new',
    <NodesDialog
      entityRef="resource:default/article"
      group={group}
      assessed={assessed}
      isOpen
      onClose={() => {}}
      {...props}
    />,
    api,
  );
  return api.listNodes;
}

const dialog = () => within(screen.getByRole('dialog'));
const rowNames = () =>
  dialog()
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('NodesDialog of a check', () => {
  it('says how the check stands on each node', async () => {
    const asked = await showNodes();
    expect(
      await dialog().findByRole('row', { name: /^seen-1/ }),
    ).toHaveTextContent(/^seen-1On/);
    expect(dialog().getByRole('row', { name: /^dark-1/ })).toHaveTextContent(
      /^dark-1Unknown/,
    );
    expect(
      dialog().getByRole('columnheader', { name: 'eBPF host routing' }),
    ).toBeInTheDocument();
    expect(asked.mock.calls[0][1]).toMatchObject({ check: 'bpf-host-routing' });
  });

  it('begins with the verdict that it is opened for, and shows others when asked', async () => {
    await showNodes({ mark: 'unknown' });
    await waitFor(() => expect(rowNames()).toEqual(['dark-1']));

    await userEvent.click(dialog().getByRole('button', { name: /Unknown: 1/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'On: 2 nodes' }),
    );
    await waitFor(() => expect(rowNames()).toEqual(['seen-1', 'seen-2']));
  });

  it('offers no choice where all nodes have one verdict', async () => {
    await showNodes({
      assessed: assessment.checks.find(
        ({ check }) => check === 'native-routing',
      ),
    });
    await dialog().findByText('seen-1');
    expect(
      dialog().queryByRole('button', { name: /Any verdict/ }),
    ).not.toBeInTheDocument();
  });
});
