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
import { useOfflineAssessment } from '../../offline/useOfflineAssessment';
import {
  OfflineReport,
  ReadingState,
  SysdumpButton,
  SysdumpDrop,
} from '../OfflineAssessment';
import { MainStateView, Notices, ScanButton } from '../states';
import { useClusterEntity } from '../useClusterEntity';
import { ContentSkeleton } from './ContentSkeleton';
import { ReportViews } from './ReportViews';

/**
 * Tab for the page of a cluster: which items are on, which are not and why, and how that is known. A sysdump that is dropped on
 * it is shown in the place of the report.
 *
 * @public
 */
export function EntityCiliumTuningContent() {
  const t = useUiText();
  const { entity, entityRef, cluster, state } = useClusterEntity();
  const offline = useOfflineAssessment(
    cluster.status?.clusterName ?? entity.metadata.name,
  );
  return (
    <SysdumpDrop onFile={offline.open}>
      {offline.state.kind === 'shown' ? (
        <OfflineReport
          entityRef={entityRef}
          file={offline.state.file}
          reading={offline.state.reading}
          onClose={offline.close}
        />
      ) : (
        <Flex direction="column" gap="4">
          <Flex justify="end" align="center" gap="3">
            {state.kind === 'report' && (
              <Muted variant="body-small">
                {t('tab.readAt')} <TimeText time={state.report.takenAt} />
              </Muted>
            )}
            <SysdumpButton onFile={offline.open} />
            {state.kind === 'report' && <ScanButton cluster={cluster} />}
          </Flex>
          <ReadingState state={offline.state} onClose={offline.close} />
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
      )}
    </SysdumpDrop>
  );
}
