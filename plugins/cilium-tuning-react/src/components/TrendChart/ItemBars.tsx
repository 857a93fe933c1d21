/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
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

type Progress = (typeof progresses)[number];

const fills: Record<Exclude<Progress, 'unknown'>, string> = {
  done: 'var(--bui-positive-fg-subdued)',
  partly: 'var(--bui-announcement-fg-subdued)',
  open: 'var(--bui-warning-fg-subdued)',
  locked: 'var(--bui-negative-fg-subdued)',
  notNeeded: 'var(--bui-fg-secondary)',
};

/** What cannot be seen has no colour of its own, and is told from what is not needed by its lines. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern
      {...{ id, width: 6, height: 6 }}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={6} height={6} fill="var(--bui-bg-neutral-1)" />
      <rect width={2} height={6} fill="var(--bui-fg-secondary)" />
    </pattern>
  );
}

/** Clusters by how far an item was; a module of its own, so that the library is loaded with the first chart. */
export default function ItemBars({ points }: { points: TrendPoint[] }) {
  const t = useUiText();
  const { date } = useTimeText();
  const hatch = useId();
  const fillOf = (progress: Progress) =>
    progress === 'unknown' ? `url(#${hatch})` : fills[progress];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={points} margin={{ top: 8, right: 16, left: -16 }}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis {...AXIS} dataKey="day" tickFormatter={date} minTickGap={48} />
        <YAxis {...AXIS} allowDecimals={false} />
        {/* In the order of the bars, not of the alphabet */}
        <Legend itemSorter={null} />
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
            fill={fillOf(progress)}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
