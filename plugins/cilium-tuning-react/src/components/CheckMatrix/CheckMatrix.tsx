/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId, useLayoutEffect, useMemo } from 'react';
import { Text } from '@backstage/ui';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import {
  bringIntoSight,
  ITEM_WIDTH,
  MatrixGrid,
  useMatrixGrid,
} from '../MatrixGrid';
import gridStyles from '../MatrixGrid/MatrixGrid.module.css';
import { Muted } from '../Muted';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { useCellText } from './useCellText';
import { useMatrixFamilies } from './useMatrixFamilies';
import { GROUP_WIDTH, useShownColumns } from './useShownColumns';
import type { CheckMatrixProps } from './types';

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

  const groups = useVisibleGroups(assessment.groups, props.visibleGroups);
  const families = useMatrixFamilies(assessment, visibleChecks);
  const checks = useMemo(
    () => families.flatMap(family => family.checks.map(({ check }) => check)),
    [families],
  );
  const grid = useMatrixGrid({
    // Without a selection the first cell: indexes of what is not there are -1.
    start: {
      row: checks.indexOf(selection?.check ?? '') + 1 || 1,
      column: groups.findIndex(group => group.id === selection?.group) + 1 || 1,
    },
    last: { row: checks.length, column: groups.length },
    onChoose: ({ row, column }) => {
      const group = groups[column - 1]?.id;
      if (group === undefined) {
        return;
      }
      if (row === 0) {
        onShowNodes(group);
        return;
      }
      const check = checks[row - 1];
      const isSelected =
        selection?.check === check && selection.group === group;
      onSelect(isSelected ? undefined : { check, group });
    },
    onLeave: selection && (() => onSelect(undefined)),
  });
  const { scroller, place, focusedColumnOf } = grid;
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
  // What opens beside the grid for a selected cell takes room from it.
  useLayoutEffect(() => {
    bringIntoSight(scroller.current?.querySelector('[aria-selected="true"]'));
  }, [scroller, selection?.check, selection?.group]);

  return (
    <MatrixGrid
      grid={grid}
      label={t('matrix.label')}
      rowCount={1 + families.length + checks.length}
      columnCount={1 + groups.length}
      width={ITEM_WIDTH + groups.length * GROUP_WIDTH}
    >
      <MatrixHead columns={columns} focusedColumn={focusedColumnOf(0)} />
      {families.map(({ family, ariaRow, checks: rows }) => (
        <div role="rowgroup" key={family} aria-labelledby={`${id}-${family}`}>
          <div
            role="row"
            aria-rowindex={ariaRow}
            className={gridStyles.section}
          >
            <div
              role="gridcell"
              aria-colindex={1}
              aria-colspan={1 + groups.length}
              id={`${id}-${family}`}
              className={gridStyles.sectionName}
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
    </MatrixGrid>
  );
}
