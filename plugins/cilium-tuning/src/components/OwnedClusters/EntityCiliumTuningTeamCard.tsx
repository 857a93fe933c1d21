/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  catalogApiRef,
  EntityInfoCard,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { useLoaded } from '../useLoaded';
import { loadTeam } from './loadTeam';
import { OwnedClusters } from './OwnedClusters';

/** Card for the page of a team: the clusters that it and the teams below it own, and what is missing of what is required. */
export function EntityCiliumTuningTeamCard() {
  const t = useUiText();
  const { entity } = useEntity();
  const catalog = useApi(catalogApiRef);
  const team = stringifyEntityRef(entity);
  const { value, error, retry } = useLoaded(
    useCallback(() => loadTeam(catalog, team), [catalog, team]),
  );
  const content = value ? (
    <OwnedClusters owners={value} />
  ) : (
    <Skeleton width="100%" height={120} />
  );
  return (
    <EntityInfoCard title={t('owned.teamTitle')}>
      {error ? (
        <LoadProblem code="owned.failed" error={error} onRetry={retry} />
      ) : (
        content
      )}
    </EntityInfoCard>
  );
}
