/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Suspense, type ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import styles from './ChartFigure.module.css';

/** A picture, which may still be on its way, with what it shows in words below. */
export function ChartFigure(props: { summary: string; children: ReactNode }) {
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

/** What a point of a picture says, line by line. */
export function ChartTooltip({ children }: { children: ReactNode }) {
  return <div className={styles.tooltip}>{children}</div>;
}
