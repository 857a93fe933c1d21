/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import { useTimeText, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { ClusterNames } from './ClusterNames';
import { PlainTable } from '../PlainTable';

/** The scans under way, by replica. */
export function RunningTable({ running }: Pick<ServiceHealth, 'running'>) {
  const t = useUiText();
  const { duration, number } = useTimeText();
  return (
    <PlainTable
      title={t('health.running')}
      columns={[
        ...[t('health.replica'), t('health.scans'), t('health.longest')],
        t('health.named'),
      ]}
      lines={running.map(({ replica, scans, longestSeconds, entityRefs }) => ({
        id: replica,
        cells: [
          replica === '' ? t('health.replica.unnamed') : replica,
          number(scans),
          duration(longestSeconds),
          <ClusterNames entityRefs={entityRefs} />,
        ],
      }))}
      none={t('health.running.none')}
    />
  );
}
