/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { lazy } from 'react';
import type { Trend } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from '../../text';
import { ChartFigure } from '../ChartFigure';
import { TrendTable } from './TrendTable';

// The library of charts is large, and few pages show one
const ScoreLines = lazy(() => import('./ScoreLines'));

/**
 * Props of {@link ScoreTrend}.
 *
 * @public
 */
export interface ScoreTrendProps {
  trend: Trend;
}

/**
 * Mean and median of the scores of clusters over time, with breaks where nothing was known and marks where versions changed:
 * as a picture, in words and as a table.
 *
 * @public
 */
export function ScoreTrend({ trend }: ScoreTrendProps) {
  const t = useUiText();
  return (
    <>
      <ChartFigure summary={useSummary(trend)}>
        <ScoreLines {...trend} />
      </ChartFigure>
      <TrendTable
        label={t('trend.scores')}
        points={trend.points}
        columns={[
          { name: t('trend.median'), value: ({ median }) => median },
          { name: t('trend.mean'), value: ({ mean }) => mean },
        ]}
      />
    </>
  );
}

function useSummary({ points }: Trend): string {
  const t = useUiText();
  const { date, number } = useTimeText();
  const scored = points.flatMap(({ day, median }) =>
    median === null ? [] : [{ day, median }],
  );
  const [first] = scored;
  const last = scored.at(-1);
  if (!first || !last) {
    return t('trend.nothing');
  }
  const medians = scored.map(({ median }) => median);
  return t('trend.scoresText', {
    from: date(first.day),
    to: date(last.day),
    first: number(first.median),
    last: number(last.median),
    lowest: number(Math.min(...medians)),
    highest: number(Math.max(...medians)),
  });
}
