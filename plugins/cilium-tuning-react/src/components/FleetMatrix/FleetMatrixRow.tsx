/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo, type CSSProperties } from 'react';
import type {
  ClusterItem,
  ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterName, markOfItem } from '../../model';
import { MatrixRowHead, placeProps } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import { MarkIcon } from '../VerdictMark';
import styles from './FleetMatrix.module.css';
import type { FleetMatrixColumn } from './useFleetMatrixColumns';

/** How an item stands on a cluster, as an icon that screen readers have the words of. */
function ItemCell(props: {
  item: ClusterItem | undefined;
  column: number;
  width: number;
  isSelected: boolean;
  place: ReturnType<typeof placeProps>;
  textOf(item: ClusterItem | undefined): string;
}) {
  const { item, column, width, isSelected, place, textOf } = props;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={textOf(item)}
      aria-selected={isSelected}
      className={`${grid.cell} ${styles.itemCell}`}
      style={{ flex: `0 0 ${width}px` }}
      data-choosable
      {...place}
    >
      {item ? (
        <>
          <MarkIcon mark={markOfItem(item)} />
          {item.waived !== undefined && (
            <span className={styles.waived} aria-hidden />
          )}
        </>
      ) : (
        <span aria-hidden>–</span>
      )}
    </div>
  );
}

/** A cluster: how every item stands on it, and what else there is to say. */
export const FleetMatrixRow = memo(function MemoisedRow(props: {
  cluster: ClusterSummary;
  row: number;
  ariaRow: number;
  style: CSSProperties | undefined;
  columns: readonly FleetMatrixColumn[];
  href: string;
  /** Undefined while the focus is in another row. */
  focusedColumn: number | undefined;
  selectedCheck: string | undefined;
  textOf(item: ClusterItem | undefined): string;
}) {
  const { cluster, row, ariaRow, style, columns, href } = props;
  const { focusedColumn, selectedCheck, textOf } = props;
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      className={`${grid.row} ${styles.row}`}
      style={style}
      data-stale={cluster.report?.state === 'stale' || undefined}
    >
      <MatrixRowHead
        name={clusterName(cluster)}
        href={href}
        row={row}
        isFocused={focusedColumn === 0}
      />
      {columns.map(({ id, check, width, render }, index) => {
        const column = index + 1;
        const place = placeProps(row, column, focusedColumn === column);
        return check === undefined ? (
          <div
            key={id}
            role="gridcell"
            aria-colindex={column + 1}
            className={`${grid.cell} ${styles.figureCell}`}
            style={{ flex: `0 0 ${width}px` }}
            {...place}
          >
            {render?.(cluster)}
          </div>
        ) : (
          <ItemCell
            key={id}
            item={cluster.checks?.[check]}
            column={column}
            width={width}
            isSelected={check === selectedCheck}
            place={place}
            textOf={textOf}
          />
        );
      })}
    </div>
  );
});
