/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  applicableItems,
  type CampaignDetails,
} from 'backstage-plugin-cilium-tuning-common';

const DAY_MS = 24 * 60 * 60_000;

/**
 * A point of a burn-up chart. Days on which nothing was counted have no numbers, so that lines break there.
 *
 * @public
 */
export interface BurnUpPoint {
  /** `YYYY-MM-DD`. */
  date: string;
  done: number | null;
  doneOrWaived: number | null;
  total: number | null;
}

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function pointOf({
  date,
  items,
}: Pick<CampaignDetails['points'][number], 'date' | 'items'>): BurnUpPoint {
  return {
    date,
    done: items.passed,
    doneOrWaived: items.passed + items.waived,
    total: applicableItems(items),
  };
}

/**
 * How a campaign went, day by day from its start to its last day. Today counts as it is now.
 *
 * @public
 */
export function burnUpSeries(
  campaign: Pick<
    CampaignDetails,
    'startOn' | 'dueOn' | 'state' | 'today' | 'points' | 'items'
  >,
): BurnUpPoint[] {
  const { startOn, dueOn, state, today, items } = campaign;
  const counted = new Map(campaign.points.map(point => [point.date, point]));
  if (state === 'running') {
    counted.set(today, { date: today, numberOfClusters: 0, items });
  }
  const dates = [startOn, dueOn, ...counted.keys()].sort();
  const last = Date.parse(dates[dates.length - 1]);
  const points: BurnUpPoint[] = [];
  for (let time = Date.parse(dates[0]); time <= last; time += DAY_MS) {
    const date = dateOf(time);
    const point = counted.get(date);
    points.push(
      point
        ? pointOf(point)
        : { date, done: null, doneOrWaived: null, total: null },
    );
  }
  return points;
}
