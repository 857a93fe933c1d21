/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Row } from '@tanstack/react-table';
import type {
  CellPart,
  CheckAssessment,
  NodeGroup,
} from 'backstage-plugin-cilium-tuning-common';
import { useNames, useReasonText } from '../../text';
import { MatrixCell } from './MatrixCell';
import type { FocusPropsOf } from './useGridFocus';
import type { MatrixSelection } from './types';
import type { ShownColumn } from './useShownColumns';
import styles from './CheckMatrix.module.css';

/** One check on the node groups that are shown. */
export function MatrixRow(props: {
  row: Row<CheckAssessment>;
  rowNumber: number;
  ariaRow: number;
  groups: NodeGroup[];
  columns: ShownColumn[];
  focusProps: FocusPropsOf;
  selectedGroup: string | undefined;
  onSelect(selection: MatrixSelection | undefined): void;
}) {
  const { row, rowNumber, ariaRow, groups, columns, focusProps } = props;
  const { selectedGroup, onSelect } = props;
  const names = useNames();
  const say = useReasonText();
  const name = names.check(row.id);
  const cells = row.getCenterVisibleCells();
  return (
    <div role="row" aria-rowindex={ariaRow} className={styles.row}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.item}
        title={name}
        {...focusProps({ row: rowNumber, column: 0 })}
      >
        <span className={styles.itemName}>{name}</span>
      </div>
      {columns.map(({ index, style }) => {
        const parts = cells[index].getValue<CellPart[]>();
        const group = groups[index].id;
        const isSelected = group === selectedGroup;
        const choose = () =>
          onSelect(isSelected ? undefined : { check: row.id, group });
        const { tabIndex, ...focus } = focusProps({
          row: rowNumber,
          column: index + 1,
        });
        return (
          <div
            key={index}
            role="gridcell"
            tabIndex={tabIndex}
            aria-colindex={index + 2}
            aria-selected={isSelected}
            className={styles.cell}
            style={style}
            title={parts.map(part => say(part.judgement.reason)).join('\n')}
            onClick={choose}
            onKeyDown={event => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                choose();
              }
            }}
            {...focus}
          >
            <MatrixCell parts={parts} />
          </div>
        );
      })}
    </div>
  );
}
