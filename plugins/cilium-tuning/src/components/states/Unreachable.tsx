/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { RiPlugLine } from '@remixicon/react';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import {
  useReasonText,
  useTimeText,
  useUiText,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';
import { ScanButton } from './ScanButton';
import { StateMessage } from './StateMessage';

/** Why the last scan failed, in a sentence. */
export function useFailureText() {
  const t = useUiText();
  const say = useReasonText();
  const { relative } = useTimeText();
  return ({ lastScan }: ClusterStatus) => {
    if (!lastScan) {
      return '';
    }
    const age = relative(lastScan.finishedAt);
    return lastScan.problem
      ? t('state.unreachable.reason', { age, reason: say(lastScan.problem) })
      : t('state.unreachable.noReason', { age });
  };
}

/** No scan has ever brought a report. */
export function Unreachable(props: {
  cluster: ClusterReport;
  status: ClusterStatus;
}) {
  const { cluster, status } = props;
  const t = useUiText();
  const failureText = useFailureText();
  return (
    <StateMessage title={t('state.unreachable.title')} icon={RiPlugLine}>
      <Text>{failureText(status)}</Text>
      <Text>{t('state.unreachable.none')}</Text>
      <Text>{t('state.unreachable.what')}</Text>
      <ScanButton cluster={cluster} />
    </StateMessage>
  );
}
