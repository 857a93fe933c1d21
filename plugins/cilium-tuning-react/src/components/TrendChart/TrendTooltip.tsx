/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTimeText, useUiText } from '../../text';
import { ChartTooltip } from '../ChartFigure';

/** What the pointer is over. */
export function TrendTooltip(props: {
  /** Absent where it is over nothing. */
  point?: { day: string; clusters: number };
  lines: readonly { name: string; value: number | null | undefined }[];
}) {
  const { point, lines } = props;
  const t = useUiText();
  const { date, number } = useTimeText();
  if (!point) {
    return null;
  }
  return (
    <ChartTooltip>
      <p>{date(point.day)}</p>
      {lines.map(({ name, value }) => (
        <p key={name}>
          {name}: {typeof value === 'number' ? number(value) : t('trend.none')}
        </p>
      ))}
      <p>
        {t('trend.known')}: {number(point.clusters)}
      </p>
    </ChartTooltip>
  );
}
