/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  useTimeText,
  useUiText,
  type ExportedCluster,
  type ExportedItem,
  clusterName,
} from 'backstage-plugin-cilium-tuning-react';
import type { EntityNames } from '../useEntityNames';
import styles from './PrintPage.module.css';

/** What excuses an item, where that is known. */
type Excuse = Partial<ExportedItem['waivers'][number]>;

const unknownExcuse: readonly Excuse[] = [{}];

/** What excuses an item. That it is excused is told also where nobody says by what. */
function excusesOf({ waivers, waivedNodes }: ExportedItem): readonly Excuse[] {
  return waivers.length === 0 && waivedNodes > 0 ? unknownExcuse : waivers;
}

/** A row for each waiver that excuses something. */
export function WaiverRows(props: {
  clusters: readonly ExportedCluster[];
  nameOf: EntityNames['nameOf'];
}) {
  const { clusters, nameOf } = props;
  const t = useUiText();
  const { date } = useTimeText();
  const none = t('export.none');
  const waived = clusters.flatMap(({ entityRef, title, items }) =>
    items.flatMap(item =>
      excusesOf(item).map(excuse => ({ excuse, entityRef, title, item })),
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
        {waived.map(({ entityRef, title, item, excuse }, index) => (
          <tr key={`${entityRef} ${item.check} ${index}`}>
            <th scope="row">{clusterName({ entityRef, title })}</th>
            <td>{item.title}</td>
            <td>{excuse.reason ?? none}</td>
            <td>{excuse.until ? date(excuse.until) : none}</td>
            <td>{excuse.by ? nameOf(excuse.by) : none}</td>
            <td>{excuse.approvedBy ? nameOf(excuse.approvedBy) : none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
