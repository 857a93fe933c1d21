/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useTimeText,
  useUiText,
  type ExportedCluster,
} from 'backstage-plugin-cilium-tuning-react';
import { nameOfRef } from './nameOfRef';
import styles from './PrintPage.module.css';

/** A row for each waiver that excuses something. */
export function WaiverRows({
  clusters,
}: {
  clusters: readonly ExportedCluster[];
}) {
  const t = useUiText();
  const { date } = useTimeText();
  const waived = clusters.flatMap(({ entityRef, items }) =>
    items.flatMap(({ title, waivers }) =>
      waivers.map(waiver => ({ ...waiver, entityRef, title })),
    ),
  );
  if (waived.length === 0) {
    return <p>{t('export.noWaivers')}</p>;
  }
  return (
    <table className={styles.table} aria-label={t('export.waivers')}>
      <thead>
        <tr>
          <th scope="col">{t('export.cluster')}</th>
          <th scope="col">{t('export.item')}</th>
          <th scope="col">{t('export.reason')}</th>
          <th scope="col">{t('export.until')}</th>
          <th scope="col">{t('export.by')}</th>
          <th scope="col">{t('export.approvedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {waived.map(({ entityRef, check, title, ...waiver }, index) => (
          <tr key={`${entityRef} ${check} ${index}`}>
            <th scope="row">{nameOfRef(entityRef)}</th>
            <td>{title}</td>
            <td>{waiver.reason}</td>
            <td>{date(waiver.until)}</td>
            <td>{nameOfRef(waiver.by)}</td>
            <td>
              {waiver.approvedBy
                ? nameOfRef(waiver.approvedBy)
                : t('export.none')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
