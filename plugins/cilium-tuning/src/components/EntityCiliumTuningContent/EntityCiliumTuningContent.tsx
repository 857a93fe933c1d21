/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import {
  ciliumTuningApiRef,
  Muted,
  ScanProgress,
  TimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useKeptFiles } from '../../offline/useKeptFiles';
import { useOfflineAssessment } from '../../offline/useOfflineAssessment';
import { useShownFile } from '../../offline/useShownFile';
import { KeptReport, KeptSwitch } from '../KeptReport';
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
import styles from './content.module.css';
import { useFocusPlace } from './useFocusPlace';

/** The report that the backend has of the cluster now, or why there is none. */
function LiveReport(props: ReturnType<typeof useClusterEntity>) {
  const { state, cluster } = props;
  const api = useApi(ciliumTuningApiRef);
  const listOwnNodes: typeof api.listOwnNodes = (...query) =>
    api.listOwnNodes(...query);
  return (
    <>
      <ScanProgress scan={cluster.status?.scan ?? null} />
      <Notices state={state} cluster={cluster} />
      <MainStateView
        state={state}
        cluster={cluster}
        loading={<ContentSkeleton />}
        renderReport={(report, isStale) => (
          <ReportViews
            report={report}
            isStale={isStale}
            listNodes={cluster.ownUntil ? listOwnNodes : undefined}
          />
        )}
      />
    </>
  );
}

/**
 * Tab for the page of a cluster: which items are on, which are not and why, and how that is known. A sysdump that is dropped on
 * it is shown in the place of the report, and so is what somebody kept of one.
 *
 * @public
 */
export function EntityCiliumTuningContent() {
  const t = useUiText();
  const view = useClusterEntity();
  const { entity, entityRef, cluster, state } = view;
  const offline = useOfflineAssessment(
    cluster.status?.clusterName ?? entity.metadata.name,
  );
  const { kept, refetch } = useKeptFiles(entityRef);
  const [shownFile, showFile] = useShownFile();
  const place = useFocusPlace<HTMLDivElement>(
    offline.state.kind === 'shown' ? 'offline' : `kept ${shownFile}`,
  );
  const onKept = (id: string) => {
    offline.close();
    refetch();
    showFile(id);
  };
  const onDeleted = () => {
    refetch();
    showFile(undefined);
  };
  return (
    <SysdumpDrop onFile={offline.open}>
      <div ref={place} tabIndex={-1} className={styles.place}>
        {offline.state.kind === 'shown' ? (
          <OfflineReport
            entityRef={entityRef}
            file={offline.state.file}
            reading={offline.state.reading}
            onClose={offline.close}
            onKept={kept.mayKeep ? onKept : undefined}
          />
        ) : (
          <Flex direction="column" gap="4">
            <Flex
              justify="end"
              align="end"
              gap="3"
              style={{ flexWrap: 'wrap' }}
            >
              <KeptSwitch
                items={kept.items}
                shown={shownFile}
                onShow={showFile}
              />
              {state.kind === 'report' && !shownFile && (
                <Muted variant="body-small">
                  {t('tab.readAt')} <TimeText time={state.report.takenAt} />
                </Muted>
              )}
              <SysdumpButton onFile={offline.open} />
              {state.kind === 'report' && !shownFile && (
                <ScanButton cluster={cluster} />
              )}
            </Flex>
            <ReadingState state={offline.state} onClose={offline.close} />
            {shownFile ? (
              <KeptReport
                entityRef={entityRef}
                id={shownFile}
                onClose={() => showFile(undefined)}
                onDeleted={onDeleted}
              />
            ) : (
              <LiveReport {...view} />
            )}
          </Flex>
        )}
      </div>
    </SysdumpDrop>
  );
}
