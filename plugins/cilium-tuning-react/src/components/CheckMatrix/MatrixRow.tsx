/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo, useMemo } from 'react';
import type {
  CellPart,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import type { WaivedItems } from '../../model';
import { useNames } from '../../text';
import { MatrixCell } from './MatrixCell';
import { MatrixRowHead } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import type { CellText } from './useCellText';
import type { ShownColumn } from './useShownColumns';

const noParts: CellPart[] = [];

function usePartsByGroup(assessed: CheckAssessment | undefined) {
  return useMemo(
    () => new Map(assessed?.cells.map(cell => [cell.group, cell.parts])),
    [assessed],
  );
}

/** One check on the node groups that are shown. */
export const MatrixRow = memo(function MemoisedRow(props: {
  assessed: CheckAssessment;
  /** The same check as it is, where another state is shown. */
  before: CheckAssessment | undefined;
  row: number;
  ariaRow: number;
  /** Where the page of the check is. */
  href: string | undefined;
  columns: ShownColumn[];
  /** Undefined while the focus is in another row. */
  focusedColumn: number | undefined;
  selectedGroup: string | undefined;
  textOf(parts: CellPart[], before?: CellPart[]): CellText;
  waived: WaivedItems | undefined;
}) {
  const { waived } = props;
  const { assessed, before, row, ariaRow, href, columns } = props;
  const { focusedColumn, selectedGroup, textOf } = props;
  const names = useNames();
  const parts = usePartsByGroup(assessed);
  const partsBefore = usePartsByGroup(before);
  return (
    <div role="row" aria-rowindex={ariaRow} className={grid.row}>
      <MatrixRowHead
        name={names.check(assessed.check)}
        href={href}
        row={row}
        isFocused={focusedColumn === 0}
      />
      {columns.map(({ group, column, style }) => (
        <MatrixCell
          key={group.id}
          row={row}
          column={column}
          style={style}
          parts={parts.get(group.id) ?? noParts}
          before={partsBefore.get(group.id)}
          isFocused={focusedColumn === column}
          isSelected={group.id === selectedGroup}
          textOf={textOf}
          waivedNodes={
            waived?.ofCell(
              assessed.check,
              group,
              parts.get(group.id) ?? noParts,
            )?.nodes
          }
        />
      ))}
    </div>
  );
});
