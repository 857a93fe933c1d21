/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import type { HistoryPoint } from 'backstage-plugin-cilium-tuning-common';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { historyMarks, scoreSeries, type ScorePoint } from '../../model';
import { useCountText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { ChartTooltip } from '../ChartFigure';

const TICKS = [0, 25, 50, 75, 100];
/** Above this the dots run into each other. */
const MOST_DOTS = 60;
/** Below this the hour tells more than the day. */
const SHORT_MS = 2 * 24 * 60 * 60_000;
const AXIS = { stroke: 'var(--bui-fg-secondary)', fontSize: 12 } as const;

/** The line itself; a module of its own, so that the library is loaded with the first chart. */
export default function ScoreLine({ points }: { points: HistoryPoint[] }) {
  const { day, hour } = useTimeText();
  const series = scoreSeries(points);
  const [first, last] = [series[0], series[series.length - 1]];
  const isShort = last.time - first.time < SHORT_MS;
  const marks = new Set(
    historyMarks(points).map(({ takenAt }) => Date.parse(takenAt)),
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={series} margin={{ top: 8, right: 16, left: -16 }}>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="time"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={isShort ? hour : day}
          minTickGap={48}
        />
        <YAxis {...AXIS} domain={[0, 100]} ticks={TICKS} />
        {[...marks].map(time => (
          <ReferenceLine
            key={time}
            x={time}
            stroke="var(--bui-fg-secondary)"
            strokeDasharray="4 4"
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => (
            <PointDetails point={payload?.[0]?.payload} />
          )}
        />
        <Line
          dataKey="score"
          type="stepAfter"
          stroke="var(--bui-accent-bg)"
          strokeWidth={2}
          dot={series.length <= MOST_DOTS}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function PointDetails({ point }: { point: ScorePoint | undefined }) {
  const t = useUiText();
  const countText = useCountText();
  const { absolute } = useTimeText();
  if (!point?.report) {
    return null;
  }
  const { takenAt, score, nodes, ciliumVersions = {} } = point.report;
  const versions = Object.keys(ciliumVersions).join(', ');
  return (
    <ChartTooltip>
      <Text weight="bold">
        {score === null
          ? t('score.none')
          : t('history.score', { score: String(score) })}
      </Text>
      <Muted variant="body-small">{absolute(takenAt)}</Muted>
      {nodes !== undefined && (
        <Muted variant="body-small">
          {countText('nodes', nodes)}
          {versions && ` · Cilium ${versions}`}
        </Muted>
      )}
    </ChartTooltip>
  );
}
