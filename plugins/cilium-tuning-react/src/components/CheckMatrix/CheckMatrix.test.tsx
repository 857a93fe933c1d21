/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  articleNodes,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { CheckMatrix } from './CheckMatrix';
import type { CheckMatrixProps, MatrixSelection } from './types';

const { assessment } = exampleReport();
const [debian, ubuntu] = assessment.groups;

function Matrix(props: Partial<CheckMatrixProps>) {
  const [selection, setSelection] = useState<MatrixSelection>();
  return (
    <CheckMatrix
      assessment={assessment}
      selection={selection}
      onSelect={setSelection}
      onShowNodes={() => {}}
      {...props}
    />
  );
}

function rowOf(item: string) {
  return screen.getByRole('row', { name: new RegExp(`^${item} `) });
}

function cellOf(item: string, column: number) {
  return within(rowOf(item)).getAllByRole('gridcell')[column];
}

describe.each(['new', 'legacy'] as const)(
  'CheckMatrix in the %s frontend system',
  system => {
    it('shows each item on each node group, families as row groups', async () => {
      await renderIn(system, <Matrix />);

      const grid = screen.getByRole('grid', {
        name: 'Tuning items by node group',
      });
      expect(grid).toHaveAttribute('aria-colcount', '3');
      // The heads of the columns, five families and 23 items
      expect(grid).toHaveAttribute('aria-rowcount', '29');
      const routing = within(grid).getByRole('rowgroup', { name: 'Routing' });
      expect(
        within(routing)
          .getAllByRole('rowheader')
          .map(header => header.textContent),
      ).toEqual([
        'Native routing',
        'Conntrack bypass',
        'eBPF host routing',
        'netkit devices',
        'tcx attachment',
      ]);
      expect(cellOf('eBPF host routing', 0)).toHaveTextContent('Locked');
      expect(cellOf('eBPF host routing', 1)).toHaveTextContent('Unknown');
      expect(cellOf('Kernel version', 1)).toHaveTextContent('On6.2');

      const [, head] = within(grid).getAllByRole('columnheader');
      expect(head).toHaveTextContent(
        'Debian GNU/Linux 10 (buster)4.19.0-24-arm64arm64Cilium 1.13.43 nodes',
      );
    });
  },
);

describe('CheckMatrix', () => {
  it('has nothing that axe objects to', async () => {
    const { container } = await renderIn(
      'new',
      <Matrix selection={{ check: 'native-routing', group: ubuntu.id }} />,
    );
    expect(
      await accessibilityProblems(
        within(container).getByRole('grid', { name: /Tuning items/ }),
      ),
    ).toEqual([]);
  });

  it('numbers rows over all families, so that screen readers can count', async () => {
    await renderIn('new', <Matrix />);
    const numbers = screen
      .getAllByRole('row')
      .map(row => Number(row.getAttribute('aria-rowindex')));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is one stop of the Tab key and is walked with arrows, Home and End', async () => {
    const user = userEvent.setup();
    await renderIn('new', <Matrix />);
    const grid = screen.getByRole('grid');
    expect(
      within(grid)
        .getAllByRole('gridcell')
        .filter(cell => cell.tabIndex === 0),
    ).toEqual([cellOf('Native routing', 0)]);

    await user.click(cellOf('Native routing', 0));
    await user.keyboard('{ArrowRight}');
    expect(cellOf('Native routing', 1)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(cellOf('Native routing', 1)).toHaveFocus();
    await user.keyboard('{ArrowDown}'.repeat(5));
    expect(cellOf('Kube-proxy replacement', 1)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(
      screen.getByRole('rowheader', { name: 'Kube-proxy replacement' }),
    ).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(cellOf('Pinned interrupts', 1)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(cellOf('Pinned interrupts', 0)).toHaveFocus();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(screen.getByRole('columnheader', { name: 'Item' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('button', { name: /^3 nodes of Debian/ }),
    ).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(cellOf('Native routing', 0)).toHaveFocus();
  });

  it('selects a cell with Enter or Space, and takes that back with either or Escape', async () => {
    const user = userEvent.setup();
    await renderIn('new', <Matrix />);
    const cell = cellOf('Native routing', 0);
    act(() => cell.focus());
    for (const [on, off] of [
      ['{Enter}', ' '],
      [' ', '{Enter}'],
      ['{Enter}', '{Escape}'],
    ]) {
      await user.keyboard(on);
      expect(cell).toHaveAttribute('aria-selected', 'true');
      await user.keyboard(off);
      expect(cell).toHaveAttribute('aria-selected', 'false');
    }
  });

  it('says which cell is chosen, by mouse as well', async () => {
    const onSelect = jest.fn();
    await renderIn('new', <Matrix onSelect={onSelect} />);
    await userEvent.click(cellOf('eBPF host routing', 0));
    expect(onSelect).toHaveBeenCalledWith({
      check: 'bpf-host-routing',
      group: debian.id,
    });
  });

  it('starts at the selected cell', async () => {
    await renderIn(
      'new',
      <Matrix selection={{ check: 'bpf-host-routing', group: ubuntu.id }} />,
    );
    expect(cellOf('eBPF host routing', 1)).toHaveAttribute('tabindex', '0');
    expect(cellOf('eBPF host routing', 1)).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('opens the nodes of a group from its head', async () => {
    const onShowNodes = jest.fn();
    await renderIn('new', <Matrix onShowNodes={onShowNodes} />);
    await userEvent.click(
      screen.getByRole('button', { name: /^3 nodes of Ubuntu/ }),
    );
    expect(onShowNodes).toHaveBeenCalledWith(ubuntu.id);
  });

  it('counts nodes where they differ inside a group', async () => {
    const [group] = articleNodes;
    const report = exampleReport({
      nodes: [
        { ...group, names: ['a', 'b'], hostRouting: 'BPF' },
        { ...group, names: ['c'] },
      ],
    });
    await renderIn('new', <Matrix assessment={report.assessment} />);
    expect(cellOf('eBPF host routing', 0)).toHaveTextContent('2 On1 Unknown');
    expect(cellOf('Conntrack bypass', 0)).toHaveTextContent(
      '2 Not needed1 Unknown',
    );
  });

  it('outlines what stands otherwise than before, and says what it was', async () => {
    const before = exampleReport({
      nodes: articleNodes.map(node => ({ ...node, hostRouting: 'BPF' })),
    });
    await renderIn('new', <Matrix before={before.assessment} />);
    const changed = cellOf('eBPF host routing', 0);
    expect(changed).toHaveTextContent('Lockedwas On');
    expect(changed).toHaveAttribute('data-changed');
    const same = cellOf('Native routing', 0);
    expect(same).toHaveTextContent(/^On$/);
    expect(same).not.toHaveAttribute('data-changed');
  });

  it('shows only the checks that are asked for', async () => {
    await renderIn('new', <Matrix visibleChecks={['nodeport-dsr']} />);
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual(['NodePort DSR']);
  });

  it('says so when no check is left, or no node', async () => {
    const { unmount } = await renderIn('new', <Matrix visibleChecks={[]} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'No item matches these filters.',
    );
    unmount();
    const empty = exampleReport({ nodes: [] });
    await renderIn('new', <Matrix assessment={empty.assessment} />);
    expect(screen.getByText(/No node is in scope/)).toBeInTheDocument();
  });

  it('shows what clusters say as text', async () => {
    const markup = '<img src=x onerror="window.hacked=true"> $t(mark.on) {{x}}';
    const report = exampleReport({
      nodes: [{ names: ['a'], kernelRelease: '6.2.0', osImage: markup }],
    });
    await renderIn('new', <Matrix assessment={report.assessment} />);
    expect(screen.getByText(markup)).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: `1 node of ${markup} · 6.2.0 · amd64`,
      }),
    ).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });
});
