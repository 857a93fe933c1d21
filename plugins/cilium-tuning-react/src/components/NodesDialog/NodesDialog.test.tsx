/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  NodePage,
  NodeQuery,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningApi } from '../../api';
import {
  accessibilityProblems,
  exampleReport,
  readAt,
  renderIn,
} from '../../__testUtils__';
import { NodesDialog, type NodesDialogProps } from './NodesDialog';

const [debian] = exampleReport().assessment.groups;

/** Serves nodes as the backend does: those whose name contains the text, a page at a time. */
function nodesApi(items: NodePage['items']) {
  return {
    listNodes: jest.fn(
      async (_ref: string, query: NodeQuery = {}): Promise<NodePage> => {
        const { search = '', limit = 50, cursor = '0' } = query;
        const found = items.filter(({ name }) => name.includes(search));
        const end = Number(cursor) + limit;
        return {
          items: found.slice(Number(cursor), end),
          totalItems: found.length,
          nextCursor: end < found.length ? String(end) : undefined,
        };
      },
    ),
  };
}

const manyNodes = Array.from({ length: 45 }, (_, index) => ({
  name: `node-${index + 1}`,
  group: debian.id,
  status: 'Ready',
  agent: {
    state: 'ready' as const,
    pod: `cilium-${index + 1}`,
    startedAt: readAt,
  },
}));

function renderDialog(
  api: Partial<CiliumTuningApi>,
  props: Partial<NodesDialogProps> = {},
  system: 'new' | 'legacy' = 'new',
) {
  return renderIn(
    system,
    <NodesDialog
      entityRef="resource:default/article"
      isOpen
      onClose={() => {}}
      {...props}
    />,
    api,
  );
}

const dialog = () => within(screen.getByRole('dialog'));
const rowNames = () =>
  dialog()
    .queryAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe.each(['new', 'legacy'] as const)(
  'NodesDialog in the %s frontend system',
  system => {
    it('lists the nodes of a group', async () => {
      const api = nodesApi(manyNodes.slice(0, 2));
      await renderDialog(api, { group: debian }, system);
      expect(
        dialog().getByRole('heading', {
          name: 'Nodes of Debian GNU/Linux 10 (buster) · 4.19.0-24-arm64 · arm64',
        }),
      ).toBeInTheDocument();
      const row = await screen.findByRole('row', { name: /^node-1/ });
      expect(row).toHaveTextContent('node-1ReadyReadycilium-1');
      expect(rowNames()).toEqual(['node-1', 'node-2']);
      expect(api.listNodes.mock.calls[0][1]).toMatchObject({
        group: debian.id,
        limit: 20,
      });
    });
  },
);

describe('NodesDialog', () => {
  it('has nothing that axe objects to', async () => {
    await renderDialog(nodesApi(manyNodes));
    await screen.findByText('node-1');
    expect(await accessibilityProblems(screen.getByRole('dialog'))).toEqual([]);
  });

  it('is not there while it is closed', async () => {
    const api = nodesApi(manyNodes);
    await renderDialog(api, { isOpen: false });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(api.listNodes).not.toHaveBeenCalled();
  });

  it('pages through many nodes', async () => {
    await renderDialog(nodesApi(manyNodes));
    expect(await screen.findByText('node-20')).toBeInTheDocument();
    expect(dialog().getByText('45 nodes')).toBeInTheDocument();
    await userEvent.click(dialog().getByRole('button', { name: /next/i }));
    await waitFor(() => expect(rowNames()[0]).toBe('node-21'));
    await userEvent.click(dialog().getByRole('button', { name: /next/i }));
    await waitFor(() => expect(rowNames()).toHaveLength(5));
    await userEvent.click(dialog().getByRole('button', { name: /previous/i }));
    await waitFor(() => expect(rowNames()[0]).toBe('node-21'));
  });

  it('searches by name, and says when no node matches', async () => {
    await renderDialog(nodesApi(manyNodes));
    await screen.findByText('node-1');
    const field = dialog().getByRole('searchbox', {
      name: 'Search nodes by name',
    });
    await userEvent.type(field, 'node-44');
    await waitFor(() => expect(rowNames()).toEqual(['node-44']));
    await userEvent.type(field, 'x');
    expect(await dialog().findByText('No node matches.')).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const api = nodesApi(manyNodes);
    api.listNodes.mockRejectedValueOnce(new Error('connection lost'));
    await renderDialog(api);
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'The nodes could not be read: connection lost',
    );
    await userEvent.click(dialog().getByRole('button', { name: 'Try again' }));
    expect(await dialog().findByText('node-1')).toBeInTheDocument();
  });

  it('says why nodes are out of scope', async () => {
    const api = nodesApi([
      { name: 'win-1', status: 'Ready', outOfScope: 'scope.windows' },
    ]);
    await renderDialog(api, { outOfScope: true });
    expect(
      await screen.findByText('Windows node: Cilium does not run there'),
    ).toBeInTheDocument();
    expect(
      dialog().getByRole('heading', { name: 'Nodes out of scope' }),
    ).toBeInTheDocument();
    expect(api.listNodes.mock.calls[0][1]).toMatchObject({ outOfScope: true });
  });

  it('shows names with markup as text', async () => {
    const name = '<script>alert(1)</script>';
    await renderDialog(nodesApi([{ name, group: debian.id }]));
    expect(await screen.findByText(name)).toBeInTheDocument();
  });

  it('closes with Escape and with its button', async () => {
    const onClose = jest.fn();
    await renderDialog(nodesApi([]), { onClose });
    await screen.findByText('No node matches.');
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
