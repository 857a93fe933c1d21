/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Suspense, type ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import styles from './TrendChart.module.css';

/** A picture of a trend, with what it shows in words below. */
export function TrendFigure(props: { summary: string; children: ReactNode }) {
  const { summary, children } = props;
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={summary} className={styles.chart}>
        <Suspense fallback={<Skeleton width="100%" height="100%" />}>
          {children}
        </Suspense>
      </div>
      <figcaption className={styles.caption}>{summary}</figcaption>
    </figure>
  );
}
