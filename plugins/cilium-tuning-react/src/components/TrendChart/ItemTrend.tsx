/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { lazy } from 'react';
import type {
  Trend,
  TrendPoint,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import { useNames, useTimeText, useUiText } from '../../text';
import { progresses } from './progresses';
import { ChartFigure } from '../ChartFigure';
import { TrendTable } from './TrendTable';

const ItemBars = lazy(() => import('./ItemBars'));

const sumOf = (counts: VerdictCounts | TrendPoint['items']): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

/**
 * Props of {@link ItemTrend}.
 *
 * @public
 */
export interface ItemTrendProps {
  /** Asked for with the check. */
  trend: Trend;
  check: string;
}

/**
 * How many clusters had an item done, and on how many it was open or unknown, over time: as a picture, in words and as a table.
 *
 * @public
 */
export function ItemTrend({ trend: { points }, check }: ItemTrendProps) {
  const t = useUiText();
  const names = useNames();
  return (
    <>
      <ChartFigure summary={useSummary(points, check)}>
        <ItemBars points={points} />
      </ChartFigure>
      <TrendTable
        label={t('trend.items', { check: names.check(check) })}
        points={points}
        columns={[
          ...progresses.map(progress => ({
            name: t(`trend.progress.${progress}`),
            value: ({ items }: TrendPoint) => items?.[progress],
          })),
          { name: t('trend.nodesOn'), value: ({ nodes }) => nodes?.pass },
          {
            name: t('trend.nodes'),
            value: ({ nodes }) => nodes && sumOf(nodes),
          },
        ]}
      />
    </>
  );
}

function useSummary(points: readonly TrendPoint[], check: string): string {
  const t = useUiText();
  const names = useNames();
  const { date, number } = useTimeText();
  // A cluster without Cilium counts among clusters, but has no such item
  const known = points.filter(({ items }) => sumOf(items) > 0);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) {
    return t('trend.empty.title');
  }
  return t('trend.itemsText', {
    check: names.check(check),
    from: date(first.day),
    to: date(last.day),
    first: number(first.items?.done ?? 0),
    firstKnown: number(sumOf(first.items)),
    last: number(last.items?.done ?? 0),
    lastKnown: number(sumOf(last.items)),
  });
}
