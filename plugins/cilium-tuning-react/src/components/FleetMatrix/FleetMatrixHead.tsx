/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo } from 'react';
import { Link } from 'react-router-dom';
import { useUiText } from '../../text';
import { placeProps } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import styles from './FleetMatrix.module.css';
import type { FleetMatrixColumn } from './useFleetMatrixColumns';

/** The row of items and figures. Where the page of an item is its name leads there, and takes the focus itself. */
export const FleetMatrixHead = memo(function MemoisedHead(props: {
  columns: readonly FleetMatrixColumn[];
  /** Undefined while the focus is in another row. */
  focusedColumn: number | undefined;
  hrefOf?(check: string): string | undefined;
}) {
  const { columns, focusedColumn, hrefOf } = props;
  const t = useUiText();
  return (
    <div role="rowgroup" className={grid.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={`${grid.row} ${styles.headRow}`}
      >
        <div
          role="columnheader"
          aria-colindex={1}
          className={grid.corner}
          {...placeProps(0, 0, focusedColumn === 0)}
        >
          {t('fleet.cluster')}
        </div>
        {columns.map(({ id, label, width, check }, index) => {
          const place = placeProps(0, index + 1, focusedColumn === index + 1);
          const href = check === undefined ? undefined : hrefOf?.(check);
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 2}
              className={`${grid.columnHead} ${styles.columnHead}`}
              style={{ flex: `0 0 ${width}px` }}
              data-rotated={check !== undefined || undefined}
              title={label}
              {...(href === undefined && place)}
            >
              {href === undefined ? (
                <span>{label}</span>
              ) : (
                <Link to={href} {...place}>
                  {label}
                </Link>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});
