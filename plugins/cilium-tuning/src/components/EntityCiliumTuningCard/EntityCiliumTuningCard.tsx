/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ButtonIcon, Flex } from '@backstage/ui';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { RiRefreshLine } from '@remixicon/react';
import {
  ScanProgress,
  useUiText,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';
import { MainStateView, Notices, type Notice } from '../states';
import { useClusterEntity } from '../useClusterEntity';
import { CardFooter } from './CardFooter';
import { CardReport } from './CardReport';
import { CardSkeleton } from './CardSkeleton';

/** The rest is for those who want details. */
const CARD_NOTICES: readonly Notice[] = [
  'ownScan',
  'refreshFailed',
  'scanRefused',
  'unreachable',
  'stale',
  'ciliumUnknown',
];

function ScanAction({ cluster }: { cluster: ClusterReport }) {
  const t = useUiText();
  const { status, isRequestingScan, requestScan } = cluster;
  return status?.mayScan ? (
    <ButtonIcon
      size="small"
      variant="tertiary"
      icon={<RiRefreshLine aria-hidden />}
      aria-label={t(status.signIn ? 'own.scan' : 'card.scan')}
      isDisabled={status.scan !== null || isRequestingScan}
      onPress={requestScan}
    />
  ) : null;
}

/**
 * Card for the overview of a cluster: its score, its checklist in one line an item, and how old that is.
 *
 * @public
 */
export function EntityCiliumTuningCard() {
  const t = useUiText();
  const { entity, cluster, state } = useClusterEntity();
  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={
        // Every other state has a button of its own where a scan helps
        state.kind === 'report' && <ScanAction cluster={cluster} />
      }
      footerActions={
        <CardFooter
          entity={entity}
          report={state.kind === 'report' ? state.report : undefined}
        />
      }
    >
      <Flex direction="column" gap="4">
        <Notices state={state} cluster={cluster} only={CARD_NOTICES} />
        <ScanProgress scan={cluster.status?.scan ?? null} />
        <MainStateView
          state={state}
          cluster={cluster}
          loading={<CardSkeleton />}
          renderReport={(report, isStale) => (
            <CardReport report={report} isStale={isStale} />
          )}
        />
      </Flex>
    </EntityInfoCard>
  );
}
