/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { exampleReport, manyNodes, renderIn } from '../../__testUtils__';
import { CheckMatrix } from './CheckMatrix';
import type { CheckMatrixProps } from './types';

const GROUPS = 60;
const CHECKS = 23;

/** As many checks as the product will have: those of today and copies of them under ids of a newer backend. */
function wideAssessment(): Assessment {
  const { assessment } = exampleReport({ nodes: manyNodes(GROUPS) });
  const { checks } = assessment;
  return {
    ...assessment,
    checks: Array.from({ length: CHECKS }, (_, index) => ({
      ...checks[index % checks.length],
      check: checks[index]?.check ?? `newer-${index}`,
    })),
  };
}

// jsdom lays nothing out: this is the size the grid's scroller is taken to have.
beforeAll(() => {
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(800);
});
afterAll(() => jest.restoreAllMocks());

async function renderMatrix(props: Partial<CheckMatrixProps> = {}) {
  await renderIn(
    'new',
    <CheckMatrix
      assessment={wideAssessment()}
      onSelect={() => {}}
      onShowNodes={() => {}}
      {...props}
    />,
  );
  return screen.getByRole('grid');
}

function cellInTabOrder(grid: HTMLElement): HTMLElement {
  const [cell] = within(grid)
    .getAllByRole('gridcell')
    .filter(({ tabIndex }) => tabIndex === 0);
  return cell;
}

function shownColumns(grid: HTMLElement) {
  return within(grid)
    .getAllByRole('columnheader')
    .map(header => Number(header.getAttribute('aria-colindex')));
}

describe('CheckMatrix with 60 node groups', () => {
  it('has only the columns in sight in the page, and says how many there are', async () => {
    const grid = await renderMatrix();
    expect(grid).toHaveAttribute('aria-colcount', String(GROUPS + 1));
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(CHECKS);
    expect(shownColumns(grid).slice(0, 3)).toEqual([1, 2, 3]);
    expect(within(grid).getAllByRole('gridcell').length).toBeLessThan(
      (GROUPS * CHECKS) / 4,
    );
  });

  it('follows the scroll position and keeps the cell that has the focus', async () => {
    const grid = await renderMatrix();
    const focused = cellInTabOrder(grid);
    act(() => focused.focus());
    const scroller = grid.parentElement ?? grid;
    fireEvent.scroll(scroller, { target: { scrollLeft: 5000 } });

    expect(shownColumns(grid)).toEqual(expect.arrayContaining([2, 30]));
    expect(shownColumns(grid)).not.toContain(10);
    expect(focused).toHaveFocus();
  });

  it('shows and chooses among the groups that are asked for', async () => {
    const { groups, checks } = wideAssessment();
    const onSelect = jest.fn();
    const grid = await renderMatrix({
      visibleGroups: [groups[50].id, groups[59].id],
      onSelect,
    });
    expect(grid).toHaveAttribute('aria-colcount', '3');
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual([
      'Item',
      expect.stringContaining(groups[50].kernelRelease),
      expect.stringContaining(groups[59].kernelRelease),
    ]);
    await userEvent.click(within(grid).getAllByRole('gridcell')[2]);
    expect(onSelect).toHaveBeenCalledWith({
      check: checks[0].check,
      group: groups[59].id,
    });
  });

  it('says so when no group is left', async () => {
    await renderIn(
      'new',
      <CheckMatrix
        assessment={wideAssessment()}
        visibleGroups={[]}
        onSelect={() => {}}
        onShowNodes={() => {}}
      />,
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'No node group matches.',
    );
  });

  it('reaches the last group with the End key', async () => {
    const grid = await renderMatrix();
    act(() => cellInTabOrder(grid).focus());
    await userEvent.keyboard('{End}');
    expect(cellInTabOrder(grid)).toHaveFocus();
    expect(cellInTabOrder(grid)).toHaveAttribute(
      'aria-colindex',
      String(GROUPS + 1),
    );
  });
});
