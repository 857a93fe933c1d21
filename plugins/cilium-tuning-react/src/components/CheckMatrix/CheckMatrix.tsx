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
  type SyntheticEvent,
} from 'react';
import { Text } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { useCellText } from './useCellText';
import { bringIntoSight, placeOf, useGridFocus } from './useGridFocus';
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
  const { assessment, visibleChecks, visibleGroups } = props;
  if (assessment.groups.length === 0) {
    return <Text>{t('matrix.noGroups')}</Text>;
  }
  if (visibleChecks?.length === 0) {
    return <Text role="status">{t('matrix.empty')}</Text>;
  }
  if (visibleGroups?.length === 0) {
    return <Text role="status">{t('matrix.noGroupMatches')}</Text>;
  }
  return <Grid {...props} />;
}

function useVisibleGroups(
  groups: NodeGroup[],
  visibleGroups: readonly string[] | undefined,
): NodeGroup[] {
  return useMemo(() => {
    if (!visibleGroups) {
      return groups;
    }
    const visible = new Set(visibleGroups);
    return groups.filter(({ id }) => visible.has(id));
  }, [groups, visibleGroups]);
}

function Grid(props: CheckMatrixProps) {
  const { assessment, visibleChecks, selection, onSelect, onShowNodes } = props;
  const t = useUiText();
  const id = useId();
  const textOf = useCellText();
  const scroller = useRef<HTMLDivElement>(null);

  const groups = useVisibleGroups(assessment.groups, props.visibleGroups);
  const families = useMatrixFamilies(assessment, visibleChecks);
  const checks = useMemo(
    () => families.flatMap(family => family.checks.map(({ check }) => check)),
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
  const { place } = focus;
  const columns = useShownColumns({
    groups,
    focused: place.column - 1,
    scroller,
  });
  const before = useMemo(
    () =>
      new Map(props.before?.checks.map(assessed => [assessed.check, assessed])),
    [props.before],
  );
  const focusedColumnOf = (row: number) =>
    place.row === row ? place.column : undefined;

  // What opens beside the grid for a selected cell takes room from it.
  useLayoutEffect(() => {
    bringIntoSight(scroller.current?.querySelector('[aria-selected="true"]'));
  }, [selection?.check, selection?.group]);

  const choose = (event: SyntheticEvent) => {
    const chosen = placeOf(event);
    const shown = columns.find(({ column }) => column === chosen?.column);
    if (!chosen || !shown) {
      return;
    }
    const group = shown.group.id;
    if (chosen.row === 0) {
      onShowNodes(group);
      return;
    }
    const check = checks[chosen.row - 1];
    const isSelected = selection?.check === check && selection.group === group;
    onSelect(isSelected ? undefined : { check, group });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selection) {
      event.stopPropagation();
      onSelect(undefined);
    } else if (event.key !== 'Enter' && event.key !== ' ') {
      focus.onKeyDown(event);
    } else if (placeOf(event)?.row && placeOf(event)?.column) {
      // Buttons in the head and links in the first column know what to do with these keys
      event.preventDefault();
      choose(event);
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
        onClick={choose}
        onFocus={focus.onFocus}
        onKeyDown={onKeyDown}
      >
        <MatrixHead columns={columns} focusedColumn={focusedColumnOf(0)} />
        {families.map(({ family, ariaRow, checks: rows }) => (
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
            {rows.map((assessed, index) => {
              const row = checks.indexOf(assessed.check) + 1;
              return (
                <MatrixRow
                  key={assessed.check}
                  assessed={assessed}
                  before={before.get(assessed.check)}
                  row={row}
                  ariaRow={ariaRow + 1 + index}
                  href={props.hrefOf?.(assessed.check)}
                  columns={columns}
                  focusedColumn={focusedColumnOf(row)}
                  selectedGroup={
                    selection?.check === assessed.check
                      ? selection.group
                      : undefined
                  }
                  textOf={textOf}
                  waived={props.waived}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
