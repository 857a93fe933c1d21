/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex } from '@backstage/ui';
import {
  Muted,
  ScanProgress,
  TimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { MainStateView, Notices, ScanButton } from '../states';
import { useClusterEntity } from '../useClusterEntity';
import { ContentSkeleton } from './ContentSkeleton';
import { ReportViews } from './ReportViews';

/**
 * Tab for the page of a cluster: which items are on, which are not and why, and how that is known.
 *
 * @public
 */
export function EntityCiliumTuningContent() {
  const t = useUiText();
  const { cluster, state } = useClusterEntity();
  return (
    <Flex direction="column" gap="4">
      {state.kind === 'report' && (
        <Flex justify="end" align="center" gap="3">
          <Muted variant="body-small">
            {t('tab.readAt')} <TimeText time={state.report.takenAt} />
          </Muted>
          <ScanButton cluster={cluster} />
        </Flex>
      )}
      <ScanProgress scan={cluster.status?.scan ?? null} />
      <Notices state={state} cluster={cluster} />
      <MainStateView
        state={state}
        cluster={cluster}
        loading={<ContentSkeleton />}
        renderReport={(report, isStale) => (
          <ReportViews report={report} isStale={isStale} />
        )}
      />
    </Flex>
  );
}
