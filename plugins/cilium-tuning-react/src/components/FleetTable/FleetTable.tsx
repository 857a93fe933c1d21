/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { Table } from '@backstage/ui';
import {
  clusterSorts,
  type ClusterPage,
} from 'backstage-plugin-cilium-tuning-common';
import { useIsNarrow } from '../../hooks/useIsNarrow';
import type { FleetView } from '../../model';
import { useUiText } from '../../text';
import styles from './FleetTable.module.css';
import { useFleetColumns } from './useFleetColumns';

/**
 * Props of {@link FleetTable}.
 *
 * @public
 */
export interface FleetTableProps {
  /** Undefined while the first page is on its way. */
  page?: ClusterPage;
  /** True for a page that another one is about to replace. */
  isStale: boolean;
  view: FleetView;
  pageSize: number;
  onChange(view: FleetView): void;
  /** Where the cluster of an entity is shown. */
  hrefOf(entityRef: string): string;
  /** In the place of rows where there are none. */
  emptyState: ReactNode;
}

/**
 * Clusters as rows, in the order and from the page that a view says.
 *
 * @public
 */
export function FleetTable(props: FleetTableProps) {
  const { page, isStale, view, pageSize, onChange, hrefOf } = props;
  const t = useUiText();
  const columns = useFleetColumns(hrefOf, useIsNarrow());
  const toCursor = (cursor: string | undefined) => () =>
    onChange({ ...view, cursor });
  return (
    <section aria-label={t('fleet.table')} className={styles.table}>
      <Table
        columnConfig={columns}
        data={page?.items.map(item => ({ ...item, id: item.entityRef }))}
        isPending={page === undefined}
        isStale={isStale && page !== undefined}
        rowConfig={{ getHref: ({ entityRef }) => hrefOf(entityRef) }}
        sort={{
          descriptor: { column: view.sort, direction: view.order },
          onSortChange: ({ column, direction }) =>
            onChange({
              ...view,
              sort: clusterSorts.find(sort => sort === column) ?? 'name',
              order: direction,
              cursor: undefined,
            }),
        }}
        pagination={{
          type: 'page',
          pageSize,
          totalCount: page?.totalItems,
          showPageSizeOptions: false,
          getLabel: ({ totalCount }) =>
            totalCount === undefined
              ? ''
              : t('fleet.clusters', { count: totalCount }),
          hasNextPage: page?.nextCursor !== undefined,
          hasPreviousPage: page?.previousCursor !== undefined,
          onNextPage: toCursor(page?.nextCursor),
          onPreviousPage: toCursor(page?.previousCursor),
        }}
        emptyState={props.emptyState}
      />
    </section>
  );
}
