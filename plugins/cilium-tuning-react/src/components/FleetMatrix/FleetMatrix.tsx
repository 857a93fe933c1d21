/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo, useState, type SyntheticEvent } from 'react';
import type {
  ClusterItem,
  ClusterSummary,
  PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterName, shortRef, teamsOf } from '../../model';
import { useItemText, useNames, useUiText } from '../../text';
import { ITEM_WIDTH, MatrixGrid, placeOf, useMatrixGrid } from '../MatrixGrid';
import { Muted } from '../Muted';
import { FleetMatrixHead } from './FleetMatrixHead';
import { FleetMatrixRow } from './FleetMatrixRow';
import { TeamRow } from './TeamRow';
import { useFleetMatrixColumns } from './useFleetMatrixColumns';
import { HEAD_HEIGHT, linesOf, useShownLines } from './useShownLines';
import styles from './FleetMatrix.module.css';

/**
 * A cell of the heat map: a check on a cluster.
 *
 * @public
 */
export interface FleetSelection {
  entityRef: string;
  /** Id of the check. */
  check: string;
}

/**
 * Props of {@link FleetMatrix}.
 *
 * @public
 */
export interface FleetMatrixProps {
  /** With their checks. */
  clusters: readonly ClusterSummary[];
  policies: PolicyList['items'];
  teams: 'worst' | 'name';
  selection?: FleetSelection;
  /** Called with undefined when the selected cell is chosen again. */
  onSelect(selection: FleetSelection | undefined): void;
  /** Where the cluster of an entity is shown. */
  hrefOf(entityRef: string): string;
  /** Where the page of a check is; undefined where there is none. */
  hrefOfCheck?(check: string): string | undefined;
  /** What an owner is called; as its entity ref says when left out. */
  nameOf?(entityRef: string): string;
}

/** Says how an item stands, once for all cells that say the same: there are thousands. */
function useCellText(): (item: ClusterItem | undefined) => string {
  const t = useUiText();
  const textOf = useItemText();
  return useMemo(() => {
    const said = new Map<string, string>();
    return item => {
      if (!item) {
        return t('heatMap.noReport');
      }
      const key = JSON.stringify([item.nodes, item.waived]);
      const known = said.get(key);
      if (known !== undefined) {
        return known;
      }
      const text = textOf(item);
      said.set(key, text);
      return text;
    };
  }, [t, textOf]);
}

/**
 * Every cluster with every check, by team, as an ARIA grid: arrow keys, Home and End move, Enter or Space selects a cell, Escape
 * takes the selection back. What the cell says that has the focus, or that the pointer is on, is written below.
 *
 * @public
 */
export function FleetMatrix(props: FleetMatrixProps) {
  const { clusters, policies, teams, selection, onSelect } = props;
  const { hrefOf, hrefOfCheck, nameOf = shortRef } = props;
  const t = useUiText();
  const names = useNames();
  const textOf = useCellText();
  const [pointed, setPointed] = useState<ReturnType<typeof placeOf>>();
  const lines = useMemo(
    () => linesOf(teamsOf(clusters, teams, nameOf)),
    [clusters, teams, nameOf],
  );
  const rows = useMemo(
    () => lines.flatMap(line => ('cluster' in line ? [line.cluster] : [])),
    [lines],
  );
  const columns = useFleetMatrixColumns(clusters, policies);
  const grid = useMatrixGrid({
    start: {
      row:
        rows.findIndex(row => row.entityRef === selection?.entityRef) + 1 || 1,
      column: columns.findIndex(({ check }) => check !== undefined) + 1,
    },
    last: { row: rows.length, column: columns.length },
    onChoose: ({ row, column }) => {
      const entityRef = rows[row - 1]?.entityRef;
      const check = columns[column - 1]?.check;
      if (entityRef !== undefined && check !== undefined) {
        const isSelected =
          selection?.entityRef === entityRef && selection.check === check;
        onSelect(isSelected ? undefined : { entityRef, check });
      }
    },
    onLeave: selection && (() => onSelect(undefined)),
  });
  const { shown, height } = useShownLines({
    ...{ lines, scroller: grid.scroller },
    focusedRow: grid.place.row,
  });
  const point = useCallback((event: SyntheticEvent) => {
    const next = placeOf(event);
    setPointed(before =>
      before?.row === next?.row && before?.column === next?.column
        ? before
        : next,
    );
  }, []);
  const sentenceAt = ({ row, column }: { row: number; column: number }) => {
    const cluster = rows[row - 1];
    const check = columns[column - 1]?.check;
    return cluster && check !== undefined
      ? t('heatMap.sentence', {
          cluster: clusterName(cluster),
          check: names.check(check),
          state: textOf(cluster.checks?.[check]),
        })
      : undefined;
  };
  const width = columns.reduce((sum, column) => sum + column.width, ITEM_WIDTH);
  return (
    <div
      className={styles.matrix}
      onMouseOver={point}
      onFocus={point}
      onMouseLeave={() => setPointed(undefined)}
    >
      <MatrixGrid
        grid={grid}
        label={t('heatMap.label')}
        rowCount={1 + lines.length}
        columnCount={1 + columns.length}
        width={width}
        headHeight={HEAD_HEIGHT}
      >
        <FleetMatrixHead
          columns={columns}
          focusedColumn={grid.focusedColumnOf(0)}
          hrefOf={hrefOfCheck}
        />
        <div role="rowgroup" style={{ height }}>
          {shown.map(line =>
            'team' in line ? (
              <TeamRow
                key={`team ${line.team.owner}`}
                team={line.team}
                nameOf={nameOf}
                ariaRow={line.ariaRow}
                columnCount={1 + columns.length}
                style={line.style}
              />
            ) : (
              <FleetMatrixRow
                key={line.cluster.entityRef}
                cluster={line.cluster}
                row={line.row}
                ariaRow={line.ariaRow}
                style={line.style}
                columns={columns}
                href={hrefOf(line.cluster.entityRef)}
                focusedColumn={grid.focusedColumnOf(line.row)}
                selectedCheck={
                  selection?.entityRef === line.cluster.entityRef
                    ? selection.check
                    : undefined
                }
                textOf={textOf}
              />
            ),
          )}
        </div>
      </MatrixGrid>
      <Muted variant="body-small" className={styles.sentence}>
        {(pointed && sentenceAt(pointed)) ?? t('heatMap.hint')}
      </Muted>
    </div>
  );
}
