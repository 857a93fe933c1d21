/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { memo } from 'react';
import { useUiText } from '../../text';
import { MatrixColumnHead } from './MatrixColumnHead';
import { placeProps } from '../MatrixGrid';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import type { ShownColumn } from './useShownColumns';

/** The row of node groups. */
export const MatrixHead = memo(function MemoisedHead(props: {
  columns: ShownColumn[];
  /** Undefined while the focus is in another row. */
  focusedColumn: number | undefined;
}) {
  const { columns, focusedColumn } = props;
  const t = useUiText();
  return (
    <div role="rowgroup" className={grid.head}>
      <div role="row" aria-rowindex={1} className={grid.row}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={grid.corner}
          {...placeProps(0, 0, focusedColumn === 0)}
        >
          {t('matrix.item')}
        </div>
        {columns.map(({ group, column, style }) => (
          <MatrixColumnHead
            key={group.id}
            group={group}
            column={column}
            style={style}
            isFocused={focusedColumn === column}
          />
        ))}
      </div>
    </div>
  );
});
