/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo, type CSSProperties } from 'react';
import type { CellPart } from 'backstage-plugin-cilium-tuning-common';
import { LabelledMark } from '../VerdictMark';
import { WaivedMark } from '../WaivedMark';
import { placeProps } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import type { CellText } from './useCellText';
import styles from './CheckMatrix.module.css';

/** How a check stands on a node group. Takes its words from above: hundreds of cells come and go while one scrolls. */
export const MatrixCell = memo(function MemoisedCell(props: {
  row: number;
  column: number;
  style: CSSProperties;
  parts: CellPart[];
  /** How it stands, where another state is shown. */
  before: CellPart[] | undefined;
  isFocused: boolean;
  isSelected: boolean;
  textOf(parts: CellPart[], before?: CellPart[]): CellText;
  /** Nodes that are excused, or that all are. */
  waivedNodes: number | 'all' | undefined;
}) {
  const { row, column, style, parts, isFocused, isSelected, textOf } = props;
  const { marks, title, was } = textOf(parts, props.before);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      className={`${grid.cell} ${styles.cell}`}
      data-choosable
      style={style}
      title={title}
      data-changed={was !== undefined || undefined}
      {...placeProps(row, column, isFocused)}
    >
      {props.waivedNodes !== undefined && (
        <WaivedMark waived={{ nodes: props.waivedNodes }} />
      )}
      {marks.map(({ mark, label, figure }) => (
        <span key={mark} className={styles.part}>
          <LabelledMark mark={mark} label={label} />
          {figure && (
            <span className={styles.figure} title={figure}>
              {figure}
            </span>
          )}
        </span>
      ))}
      {was !== undefined && <span className={styles.was}>{was}</span>}
    </div>
  );
});
