/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Trend, TrendPoint } from 'backstage-plugin-cilium-tuning-common';
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTimeText, useUiText } from '../../text';
import { TrendTooltip } from './TrendTooltip';

const TICKS = [0, 25, 50, 75, 100];
const AXIS = { stroke: 'var(--bui-fg-secondary)', fontSize: 12 } as const;

/** The lines of mean and median; a module of its own, so that the library is loaded with the first chart. */
export default function ScoreLines({ points, marks }: Trend) {
  const t = useUiText();
  const { date } = useTimeText();
  const named = (point: TrendPoint | undefined) => [
    { name: t('trend.median'), value: point?.median },
    { name: t('trend.mean'), value: point?.mean },
  ];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={{ top: 8, right: 16, left: -16 }}>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis {...AXIS} dataKey="day" tickFormatter={date} minTickGap={48} />
        <YAxis {...AXIS} domain={[0, 100]} ticks={TICKS} />
        {[...new Set(marks.map(({ day }) => day))].map(day => (
          <ReferenceLine
            key={day}
            x={day}
            stroke="var(--bui-fg-secondary)"
            strokeDasharray="4 4"
          />
        ))}
        <Legend />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => {
            const point: TrendPoint | undefined = payload?.[0]?.payload;
            return <TrendTooltip point={point} lines={named(point)} />;
          }}
        />
        <Line
          dataKey="median"
          name={t('trend.median')}
          stroke="var(--bui-accent-bg)"
          strokeWidth={2}
          isAnimationActive={false}
        />
        <Line
          dataKey="mean"
          name={t('trend.mean')}
          stroke="var(--bui-fg-secondary)"
          strokeDasharray="2 3"
          strokeWidth={2}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
