/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import type { TrendPoint } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from '../../text';
import styles from './TrendTable.module.css';

/** The figures of a trend in a table that opens, newest first. */
export function TrendTable(props: {
  /** What it is a table of. */
  label: string;
  points: readonly TrendPoint[];
  columns: readonly {
    name: string;
    value(point: TrendPoint): number | null | undefined;
  }[];
}) {
  const { label, points, columns } = props;
  const t = useUiText();
  const { date, number } = useTimeText();
  const shown = (value: number | null | undefined): ReactNode =>
    typeof value === 'number' ? number(value) : t('trend.none');
  return (
    <details>
      <summary className={styles.summary}>{t('trend.table')}</summary>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('trend.day')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('trend.known')}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(point => (
              <tr key={point.day}>
                <th scope="row">{date(point.day)}</th>
                {columns.map(({ name, value }) => (
                  <td key={name}>{shown(value(point))}</td>
                ))}
                <td>{number(point.clusters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
