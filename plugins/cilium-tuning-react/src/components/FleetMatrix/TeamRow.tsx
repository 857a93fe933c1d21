/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CSSProperties } from 'react';
import type { FleetTeam } from '../../model';
import { useUiText } from '../../text';
import grid from '../MatrixGrid/MatrixGrid.module.css';
import { Muted } from '../Muted';
import styles from './FleetMatrix.module.css';

/** The name of a team before its clusters, and how they stand. */
export function TeamRow(props: {
  team: FleetTeam;
  nameOf(entityRef: string): string;
  ariaRow: number;
  columnCount: number;
  style: CSSProperties | undefined;
}) {
  const { team, nameOf, ariaRow, columnCount, style } = props;
  const { owner, clusters, gaps, meanScore } = team;
  const t = useUiText();
  const words = [
    t('heatMap.team', {
      team: owner === undefined ? t('heatMap.nobody') : nameOf(owner),
      clusters: t('fleet.clusters', { count: clusters.length }),
    }),
    gaps > 0 && t('heatMap.teamGaps', { count: gaps }),
    meanScore !== null &&
      t('heatMap.teamMean', { score: Math.round(meanScore) }),
  ].filter(Boolean);
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      className={`${grid.section} ${styles.team}`}
      style={style}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount}
        className={grid.sectionName}
      >
        <Muted variant="body-small" weight="bold">
          {words.join(' · ')}
        </Muted>
      </div>
    </div>
  );
}
