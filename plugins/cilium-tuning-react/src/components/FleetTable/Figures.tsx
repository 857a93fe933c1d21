/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { ProgressBar } from '../ProgressBar';
import styles from './FleetTable.module.css';

/** Figures of a report that does not speak for the cluster any more step back. */
const isOld = ({ report }: ClusterSummary) => report?.state === 'stale';

/** The score of a cluster, or why it has none. */
export function Score({ cluster }: { cluster: ClusterSummary }) {
  const t = useUiText();
  const { score, cilium, report } = cluster;
  if (score !== null) {
    return (
      <Text
        variant="title-x-small"
        weight="bold"
        color={isOld(cluster) ? 'secondary' : 'primary'}
      >
        {score}
      </Text>
    );
  }
  if (report === null) {
    return null;
  }
  const why = {
    notFound: t('fleet.noCilium'),
    unknown: t('fleet.ciliumUnknown'),
    found: t('score.none'),
  };
  return <Muted variant="body-small">{cilium ? why[cilium] : ''}</Muted>;
}

/** How much is done of what is permitted. */
export function Progress({ cluster }: { cluster: ClusterSummary }) {
  const t = useUiText();
  const { progress, cilium } = cluster;
  if (!progress || progress.permitted === 0 || cilium !== 'found') {
    return null;
  }
  const { done, permitted } = progress;
  const text = t('fleet.done', { done, permitted });
  return (
    <div className={styles.stack}>
      <ProgressBar
        role="meter"
        isMuted={isOld(cluster)}
        label={t('fleet.progress')}
        value={Math.round((100 * done) / permitted)}
        valueText={text}
      />
      <Muted variant="body-small">{text}</Muted>
    </div>
  );
}
