/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { lazy, useMemo } from 'react';
import type { CampaignDetails } from 'backstage-plugin-cilium-tuning-common';
import { burnUpSeries, type BurnUpPoint } from '../../model';
import { useTimeText, useUiText } from '../../text';
import { ChartFigure } from '../ChartFigure';

// The library of charts is large, and few pages show one
const BurnUpLines = lazy(() => import('./BurnUpLines'));

/**
 * Props of {@link BurnUpChart}.
 *
 * @public
 */
export interface BurnUpChartProps {
  /** One that has been started. */
  campaign: CampaignDetails;
}

/**
 * Items that are done against time: how many are, how many are done or waived, and how many there are.
 *
 * @public
 */
export function BurnUpChart({ campaign }: BurnUpChartProps) {
  const series = useMemo(() => burnUpSeries(campaign), [campaign]);
  const summary = useSummary(series, campaign.dueOn);
  return (
    <ChartFigure summary={summary}>
      <BurnUpLines series={series} dueOn={campaign.dueOn} />
    </ChartFigure>
  );
}

function useSummary(series: readonly BurnUpPoint[], dueOn: string): string {
  const t = useUiText();
  const { date } = useTimeText();
  const counted = series.filter(({ total }) => total !== null);
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) {
    return t('campaign.noClusters');
  }
  const done = last.done ?? 0;
  const now = {
    last: date(last.date),
    done,
    waived: (last.doneOrWaived ?? 0) - done,
    total: last.total ?? 0,
    due: date(dueOn),
  };
  return first === last
    ? t('campaign.burnUp.firstDay', now)
    : t('campaign.burnUp.text', {
        ...now,
        first: date(first.date),
        firstDone: first.done ?? 0,
        firstTotal: first.total ?? 0,
      });
}
