/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { lazy } from 'react';
import type { HistoryPoint } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from '../../text';
import { ChartFigure } from '../ChartFigure';

// The library of charts is large, and few pages show one
const ScoreLine = lazy(() => import('./ScoreLine'));

/**
 * Props of {@link HistoryChart}.
 *
 * @public
 */
export interface HistoryChartProps {
  /** Oldest first; at least one. */
  points: HistoryPoint[];
}

/**
 * The score of a cluster over time, with breaks where nothing was known and marks where versions changed.
 *
 * @public
 */
export function HistoryChart({ points }: HistoryChartProps) {
  const summary = useSummary(points);
  return (
    <ChartFigure summary={summary}>
      <ScoreLine points={points} />
    </ChartFigure>
  );
}

function useSummary(points: HistoryPoint[]): string {
  const t = useUiText();
  const { absolute } = useTimeText();
  const scored = points.flatMap(({ score, takenAt }) =>
    score === null ? [] : [{ score, takenAt }],
  );
  const [first] = scored;
  const last = scored.at(-1);
  if (!first || !last) {
    return t('history.noScores');
  }
  const scores = scored.map(({ score }) => score);
  return t('history.scoresText', {
    from: absolute(first.takenAt),
    to: absolute(last.takenAt),
    first: String(first.score),
    last: String(last.score),
    lowest: String(Math.min(...scores)),
    highest: String(Math.max(...scores)),
  });
}
