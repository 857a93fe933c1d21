/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { sparkline } from '../../model/sparkline';
import { useUiText } from '../../text';
import styles from './FleetMatrix.module.css';

const SIZE = { width: 64, height: 24 };

/** The score of a cluster over a quarter, with breaks where nothing was known. */
export function ScoreSparkline({ trend = [] }: Pick<ClusterSummary, 'trend'>) {
  const t = useUiText();
  const values = trend.map(({ score }) => score);
  const known = values.filter(score => score !== null);
  if (known.length === 0) {
    return null;
  }
  const text = t('heatMap.trendText', {
    first: known[0],
    last: known[known.length - 1],
    lowest: Math.min(...known),
    highest: Math.max(...known),
  });
  return (
    <svg className={styles.sparkline} role="img" aria-label={text} {...SIZE}>
      <title>{text}</title>
      <path d={sparkline(values, SIZE)} />
    </svg>
  );
}
