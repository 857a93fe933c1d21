/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import { MatrixColumnHead } from './MatrixColumnHead';
import type { FocusPropsOf } from './useGridFocus';
import type { ShownColumn } from './useShownColumns';
import styles from './CheckMatrix.module.css';

/** The row of node groups. */
export function MatrixHead(props: {
  groups: NodeGroup[];
  columns: ShownColumn[];
  focusProps: FocusPropsOf;
  onShowNodes(groupId: string): void;
}) {
  const { groups, columns, focusProps, onShowNodes } = props;
  const t = useUiText();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles.corner}
          {...focusProps({ row: 0, column: 0 })}
        >
          {t('matrix.item')}
        </div>
        {columns.map(({ index, style }) => (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            className={styles.columnHead}
            style={style}
          >
            <MatrixColumnHead
              group={groups[index]}
              focusProps={focusProps({ row: 0, column: index + 1 })}
              onShowNodes={onShowNodes}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
