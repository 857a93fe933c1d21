/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { Cell, Table, Text, useTable, type ColumnConfig } from '@backstage/ui';
import {
  countStandings,
  type CampaignCluster,
} from 'backstage-plugin-cilium-tuning-common';
import { Muted, useUiText } from 'backstage-plugin-cilium-tuning-react';
import styles from './CampaignPages.module.css';
import { ClusterItems, ClusterLink } from './ClusterItems';
import { LeftToDo } from './ItemProgress';

const PAGE_SIZE = 25;

type ClusterRow = CampaignCluster & { id: string };

/** How each cluster stands, page by page. */
export function ClusterTable(props: {
  title: string;
  /** Those with most to do first. */
  clusters: readonly CampaignCluster[];
  /** Of which some may not be listed. */
  numberOfClusters: number;
}) {
  const { title, clusters, numberOfClusters } = props;
  const t = useUiText();
  const columns = useMemo<ColumnConfig<ClusterRow>[]>(
    () => [
      {
        id: 'cluster',
        label: t('campaign.cluster'),
        isRowHeader: true,
        minWidth: 140,
        cell: cluster => (
          <Cell>
            <ClusterLink cluster={cluster} />
          </Cell>
        ),
      },
      {
        id: 'left',
        label: t('campaign.left'),
        minWidth: 110,
        cell: ({ standings }) => (
          <Cell>
            <LeftToDo items={countStandings(Object.values(standings))} />
          </Cell>
        ),
      },
      {
        id: 'items',
        label: t('campaign.item'),
        defaultWidth: '3fr',
        minWidth: 200,
        cell: cluster => (
          <Cell>
            <ClusterItems cluster={cluster} />
          </Cell>
        ),
      },
    ],
    [t],
  );
  const data = useMemo(
    () => clusters.map(cluster => ({ ...cluster, id: cluster.entityRef })),
    [clusters],
  );
  const { tableProps } = useTable<ClusterRow>({
    mode: 'complete',
    data,
    paginationOptions: {
      type: data.length > PAGE_SIZE ? 'page' : 'none',
      pageSize: PAGE_SIZE,
      showPageSizeOptions: false,
      getLabel: ({ totalCount }) =>
        totalCount === undefined
          ? ''
          : t('campaign.clusterCount', { count: totalCount }),
    },
  });
  return (
    <section aria-label={title} className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Table
        columnConfig={columns}
        emptyState={<Text>{t('campaign.noClusters')}</Text>}
        {...tableProps}
      />
      {clusters.length < numberOfClusters && (
        <Muted variant="body-small">
          {t('campaign.mostListed', {
            shown: clusters.length,
            all: numberOfClusters,
          })}
        </Muted>
      )}
    </section>
  );
}
