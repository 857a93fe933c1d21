/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { RiRadarLine } from '@remixicon/react';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import {
  useTimeText,
  useUiText,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';
import { ConfigSnippet } from './ConfigSnippet';
import { ScanButton } from './ScanButton';
import { StateMessage } from './StateMessage';

/** What to add to app-config for a cluster to be scanned regularly. */
export function ScheduleSnippet({ clusterName, schedule }: ClusterStatus) {
  const t = useUiText();
  const names = clusterName === undefined ? 'all' : [clusterName];
  return schedule.state === 'excluded' ? (
    <Text as="p" variant="body-small">
      {t('state.schedule.excluded', { cluster: clusterName ?? '' })}
    </Text>
  ) : (
    <ConfigSnippet
      label={t('state.configCode')}
      config={{ ciliumTuning: { scan: { clusters: names } } }}
    />
  );
}

function useScheduleText({ schedule, mayScan }: ClusterStatus): string {
  const t = useUiText();
  const { relative } = useTimeText();
  if (schedule.state !== 'scheduled') {
    return t(
      mayScan ? 'state.neverScanned.unscheduled' : 'state.neverScanned.mayNot',
    );
  }
  const due = Date.parse(schedule.nextScanAt ?? '');
  if (due > Date.now() && schedule.nextScanAt) {
    const when = relative(schedule.nextScanAt);
    return t(
      mayScan ? 'state.neverScanned.scheduled' : 'state.neverScanned.wait',
      { when },
    );
  }
  return t(
    mayScan
      ? 'state.neverScanned.scheduledSoon'
      : 'state.neverScanned.waitSoon',
  );
}

/** There is no report yet, and no scan has failed. */
export function NeverScanned(props: {
  cluster: ClusterReport;
  status: ClusterStatus;
}) {
  const { cluster, status } = props;
  const t = useUiText();
  const text = useScheduleText(status);
  return (
    <StateMessage title={t('state.neverScanned.title')} icon={RiRadarLine}>
      <Text>{text}</Text>
      {status.schedule.state !== 'scheduled' && <ScheduleSnippet {...status} />}
      <ScanButton cluster={cluster} />
    </StateMessage>
  );
}
