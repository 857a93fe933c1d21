/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Standing } from 'backstage-plugin-cilium-tuning-common';
import {
  clusterName,
  policyTitle,
  useTimeText,
  useUiText,
  type ExportedCluster,
  type FleetExport,
} from 'backstage-plugin-cilium-tuning-react';
import type { EntityNames } from '../useEntityNames';
import styles from './PrintPage.module.css';

/** Columns of items, what needs an answer first. */
const standings = [
  ['gap', 'missing'],
  ['unknown', 'unknown'],
  ['waived', 'waived'],
  ['passed', 'passed'],
  ['notApplicable', 'notApplicable'],
] as const satisfies readonly (readonly [Standing, string])[];

const compliances = {
  compliant: 'export.compliant',
  gaps: 'export.gaps',
  unknown: 'export.complianceUnknown',
  notApplicable: 'export.complianceNotApplicable',
} as const;

/** The items that a policy requires, or all of a cluster that none is about. */
function shownItems({ items, compliance = [] }: ExportedCluster) {
  return compliance.length > 0
    ? items.filter(({ requiredBy }) => requiredBy.length > 0)
    : items;
}

/** A row for each cluster: how far it is relied on, and its items by how they stand. */
export function ClusterRows(props: {
  exported: FleetExport;
  nameOf: EntityNames['nameOf'];
}) {
  const { exported, nameOf } = props;
  const t = useUiText();
  return (
    <table className={styles.table} aria-label={t('export.clusters')}>
      <thead>
        <tr>
          <th scope="col">{t('export.cluster')}</th>
          <th scope="col">{t('export.owners')}</th>
          <th scope="col">{t('export.score')}</th>
          <th scope="col">{t('export.compliance')}</th>
          <th scope="col">{t('export.read')}</th>
          {standings.map(([standing, code]) => (
            <th key={standing} scope="col">
              {t(`export.${code}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exported.clusters.map(cluster => (
          <ClusterRow
            key={cluster.entityRef}
            cluster={cluster}
            policies={exported.policies}
            nameOf={nameOf}
          />
        ))}
      </tbody>
    </table>
  );
}

function ClusterRow(props: {
  cluster: ExportedCluster;
  policies: FleetExport['policies'];
  nameOf: EntityNames['nameOf'];
}) {
  const { cluster, policies, nameOf } = props;
  const t = useUiText();
  const { owners, score, compliance = [] } = cluster;
  const items = shownItems(cluster);
  const titlesOf = (wanted: Standing) =>
    items
      .filter(({ standing }) => standing === wanted)
      .map(item => item.title)
      .join(', ');
  return (
    <tr>
      <th scope="row">{clusterName(cluster)}</th>
      <td>{owners.map(nameOf).join(', ')}</td>
      <td>{score ?? t('export.none')}</td>
      <td>
        {compliance.map(result => (
          // Each in a line: there are commas in titles
          <div key={result.policy}>
            {t('export.policy', {
              policy: policyTitle(policies, result.policy),
              compliance: t(compliances[result.compliance]),
            })}
          </div>
        ))}
      </td>
      <td>
        <Evidence cluster={cluster} />
      </td>
      {standings.map(([standing]) => (
        <td key={standing}>{titlesOf(standing)}</td>
      ))}
    </tr>
  );
}

function Evidence({ cluster }: { cluster: ExportedCluster }) {
  const t = useUiText();
  const { absolute, duration } = useTimeText();
  const { health, readAt, ageHours = 0 } = cluster;
  return (
    <>
      {t(`clusterHealth.${health}`)}
      {', '}
      {readAt
        ? t('export.readAt', {
            time: absolute(readAt),
            age: duration(ageHours * 3600),
          })
        : t('export.unread')}
    </>
  );
}
