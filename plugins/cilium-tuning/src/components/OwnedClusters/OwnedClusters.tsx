/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import type { ClusterPage } from 'backstage-plugin-cilium-tuning-common';
import {
  noFleetFilter,
  useFleet,
  useUiText,
  writeFleetView,
} from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { OwnedCampaigns } from './OwnedCampaigns';
import { OwnedGaps } from './OwnedGaps';
import { OwnedList } from './OwnedList';

/** Clusters of which gaps are counted; a team that has more looks at the list. */
const MOST = 200;

/** Where the list of clusters shows those of some owners. */
function useListPath(owners: readonly string[]): string {
  const root = useRouteRef(rootRouteRef)();
  const search = writeFleetView(new URLSearchParams(), {
    ...{ sort: 'score', order: 'ascending' },
    teams: 'worst',
    filter: { ...noFleetFilter, owners },
  });
  return `${root}?${search}`;
}

/** The clusters of some owners, those with the lowest score first, what is missing of what is required of them, and in campaigns. */
export function OwnedClusters({ owners }: { owners: readonly string[] }) {
  const query = useMemo(
    () => ({
      ...{ owners: [...owners], limit: MOST },
      ...({ sort: 'score', order: 'ascending' } as const),
      include: ['compliance' as const],
    }),
    [owners],
  );
  const { page, error, refetch } = useFleet(query);
  const listPath = useListPath(owners);
  if (error && !page) {
    return <LoadProblem code="owned.failed" error={error} onRetry={refetch} />;
  }
  return page ? (
    <OwnedPage page={page} listPath={listPath} owners={owners} />
  ) : (
    <Skeleton width="100%" height={120} />
  );
}

function OwnedPage({
  page,
  listPath,
  owners,
}: {
  page: ClusterPage;
  listPath: string;
  owners: readonly string[];
}) {
  const t = useUiText();
  const { items, totalItems } = page;
  if (totalItems === 0) {
    return <Text>{t('owned.noClusters')}</Text>;
  }
  return (
    <Flex direction="column" gap="4">
      <OwnedList clusters={items} />
      <Link href={listPath}>
        {t('owned.allClusters', { count: totalItems })}
      </Link>
      <OwnedGaps clusters={items} />
      <OwnedCampaigns owners={owners} />
    </Flex>
  );
}
