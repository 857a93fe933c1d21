/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { TrendPoint } from 'backstage-plugin-cilium-tuning-common';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTimeText, useUiText } from '../../text';
import { progresses } from './progresses';
import { TrendTooltip } from './TrendTooltip';

const AXIS = { stroke: 'var(--bui-fg-secondary)', fontSize: 12 } as const;

const fills: Record<(typeof progresses)[number], string> = {
  done: 'var(--bui-positive-fg-subdued)',
  partly: 'var(--bui-announcement-fg-subdued)',
  open: 'var(--bui-warning-fg-subdued)',
  locked: 'var(--bui-negative-fg-subdued)',
  notNeeded: 'var(--bui-fg-secondary)',
  unknown: 'var(--bui-border-2)',
};

/** Clusters by how far an item was; a module of its own, so that the library is loaded with the first chart. */
export default function ItemBars({ points }: { points: TrendPoint[] }) {
  const t = useUiText();
  const { date } = useTimeText();
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={points} margin={{ top: 8, right: 16, left: -16 }}>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis {...AXIS} dataKey="day" tickFormatter={date} minTickGap={48} />
        <YAxis {...AXIS} allowDecimals={false} />
        <Legend />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const point: TrendPoint | undefined = payload?.[0]?.payload;
            const lines = progresses.map(progress => ({
              name: t(`trend.progress.${progress}`),
              value: point?.items?.[progress],
            }));
            return <TrendTooltip point={point} lines={lines} />;
          }}
        />
        {progresses.map(progress => (
          <Bar
            key={progress}
            stackId="clusters"
            dataKey={`items.${progress}`}
            name={t(`trend.progress.${progress}`)}
            fill={fills[progress]}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
