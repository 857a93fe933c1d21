/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
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
import type { BurnUpPoint } from '../../model';
import { useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { ChartTooltip } from '../ChartFigure';

/** Above this the dots run into each other. */
const MOST_DOTS = 60;
const AXIS = { stroke: 'var(--bui-fg-secondary)', fontSize: 12 } as const;

/** What tells lines apart besides their colour: their strokes. */
const lines = [
  { key: 'total', stroke: 'var(--bui-fg-secondary)', dash: '2 4' },
  {
    key: 'doneOrWaived',
    stroke: 'var(--bui-warning-fg-subdued)',
    dash: '8 4',
  },
  { key: 'done', stroke: 'var(--bui-accent-bg)', dash: undefined },
] as const;

/** The lines themselves; a module of its own, so that the library is loaded with the first chart. */
export default function BurnUpLines(props: {
  series: BurnUpPoint[];
  dueOn: string;
}) {
  const { series, dueOn } = props;
  const t = useUiText();
  const { shortDate } = useTimeText();
  const counted = series.filter(({ total }) => total !== null).length;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={series} margin={{ top: 8, right: 16, left: -16 }}>
        <CartesianGrid stroke="var(--bui-border-1)" vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="date"
          tickFormatter={shortDate}
          minTickGap={48}
        />
        <YAxis {...AXIS} domain={[0, 'auto']} allowDecimals={false} />
        <ReferenceLine
          x={dueOn}
          stroke="var(--bui-fg-secondary)"
          strokeDasharray="4 4"
        />
        <Tooltip
          isAnimationActive={false}
          content={({ payload }) => (
            <PointDetails point={payload?.[0]?.payload} />
          )}
        />
        <Legend />
        {lines.map(({ key, stroke, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={t(`campaign.burnUp.${key}`)}
            type="linear"
            stroke={stroke}
            strokeDasharray={dash}
            strokeWidth={2}
            dot={counted <= MOST_DOTS}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function PointDetails({ point }: { point: BurnUpPoint | undefined }) {
  const t = useUiText();
  const { date } = useTimeText();
  if (!point || point.done === null) {
    return null;
  }
  const { done, doneOrWaived, total } = point;
  const waived = (doneOrWaived ?? 0) - done;
  return (
    <ChartTooltip>
      <Text weight="bold">
        {t('campaign.done', { done, total: total ?? 0 })}
      </Text>
      {waived > 0 && (
        <Muted variant="body-small">
          {t('campaign.waived', { items: waived })}
        </Muted>
      )}
      <Muted variant="body-small">{date(point.date)}</Muted>
    </ChartTooltip>
  );
}
