/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Muted,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { Insights } from '../../techInsights/useInsights';

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** When facts were collected, and when the report was read that they are of. */
export function InsightsAge({
  insights: { collected },
}: {
  insights: Insights;
}) {
  const t = useUiText();
  const { relative } = useTimeText();
  const readAt = collected?.facts.reportTakenAt;
  const parts = [
    ...(isTime(collected?.timestamp)
      ? [t('insights.collected', { age: relative(collected.timestamp) })]
      : []),
    ...(isTime(readAt) ? [t('insights.read', { age: relative(readAt) })] : []),
  ];
  return <Muted variant="body-small">{parts.join(' · ')}</Muted>;
}
