/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
} from 'react';
import { Text } from '@backstage/ui';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { bringIntoSight, useGridFocus } from './useGridFocus';
import { useMatrixFamilies } from './useMatrixFamilies';
import { GROUP_WIDTH, ITEM_WIDTH, useShownColumns } from './useShownColumns';
import type { CheckMatrixProps } from './types';
import styles from './CheckMatrix.module.css';

/**
 * Every check on every node group, as an ARIA grid: arrow keys, Home and End move, Enter or Space selects a cell or lists the
 * nodes of a group, Escape takes the selection back.
 *
 * @public
 */
export function CheckMatrix(props: CheckMatrixProps) {
  const t = useUiText();
  const { assessment, visibleChecks } = props;
  if (assessment.groups.length === 0) {
    return <Text>{t('matrix.noGroups')}</Text>;
  }
  if (visibleChecks?.length === 0) {
    return <Text role="status">{t('matrix.empty')}</Text>;
  }
  return <Grid {...props} />;
}

function Grid(props: CheckMatrixProps) {
  const { assessment, visibleChecks, selection, onSelect, onShowNodes } = props;
  const { groups } = assessment;
  const t = useUiText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);

  const families = useMatrixFamilies(assessment, visibleChecks);
  const checks = useMemo(
    () => families.flatMap(({ rows }) => rows.map(row => row.id)),
    [families],
  );
  const focus = useGridFocus({
    grid: scroller,
    // Without a selection the first cell: indexes of what is not there are -1.
    start: {
      row: checks.indexOf(selection?.check ?? '') + 1 || 1,
      column: groups.findIndex(group => group.id === selection?.group) + 1 || 1,
    },
    last: { row: checks.length, column: groups.length },
  });
  const columns = useShownColumns({
    count: groups.length,
    focused: focus.place.column - 1,
    scroller,
  });

  // What opens beside the grid for a selected cell takes room from it.
  useLayoutEffect(() => {
    bringIntoSight(scroller.current?.querySelector('[aria-selected="true"]'));
  }, [selection?.check, selection?.group]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selection) {
      event.stopPropagation();
      onSelect(undefined);
    } else {
      focus.onKeyDown(event);
    }
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t('matrix.label')}
        aria-rowcount={1 + families.length + checks.length}
        aria-colcount={1 + groups.length}
        className={styles.grid}
        style={{ width: ITEM_WIDTH + groups.length * GROUP_WIDTH }}
        onKeyDown={onKeyDown}
      >
        <MatrixHead
          groups={groups}
          columns={columns}
          focusProps={focus.propsOf}
          onShowNodes={onShowNodes}
        />
        {families.map(({ family, ariaRow, rows }) => (
          <div role="rowgroup" key={family} aria-labelledby={`${id}-${family}`}>
            <div role="row" aria-rowindex={ariaRow} className={styles.family}>
              <div
                role="gridcell"
                aria-colindex={1}
                aria-colspan={1 + groups.length}
                id={`${id}-${family}`}
                className={styles.familyName}
              >
                <Muted variant="body-small" weight="bold">
                  {t(`family.${family}`)}
                </Muted>
              </div>
            </div>
            {rows.map((row, index) => (
              <MatrixRow
                key={row.id}
                row={row}
                rowNumber={checks.indexOf(row.id) + 1}
                ariaRow={ariaRow + 1 + index}
                groups={groups}
                columns={columns}
                focusProps={focus.propsOf}
                selectedGroup={
                  selection?.check === row.id ? selection.group : undefined
                }
                onSelect={onSelect}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
