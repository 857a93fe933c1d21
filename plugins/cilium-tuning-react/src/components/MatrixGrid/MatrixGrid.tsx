/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import styles from './MatrixGrid.module.css';
import type { MatrixGridState } from './useMatrixGrid';

/**
 * The frame of a grid that scrolls under a sticky head and a sticky first column. Its rows are in row groups; which cells of
 * them take the focus they say with `placeProps`.
 */
export function MatrixGrid(props: {
  grid: MatrixGridState;
  label: string;
  /** Of all rows and columns, those included that are not rendered now. */
  rowCount: number;
  columnCount: number;
  /** Of all columns, in pixels. */
  width: number;
  /** Of the head, in pixels, where it is not the usual one: what takes the focus stays clear of it. */
  headHeight?: number;
  children: ReactNode;
}) {
  const { grid, label, rowCount, columnCount, width, children } = props;
  const { headHeight } = props;
  return (
    <div
      ref={grid.scroller}
      className={styles.scroller}
      style={{ scrollPaddingBlockStart: headHeight }}
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={rowCount}
        aria-colcount={columnCount}
        className={styles.grid}
        style={{ width }}
        {...grid.listeners}
      >
        {children}
      </div>
    </div>
  );
}
