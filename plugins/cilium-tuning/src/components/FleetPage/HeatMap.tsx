/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Skeleton } from '@backstage/ui';
import type {
  ClusterPage,
  PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  FleetMatrix,
  ItemPanel,
  Muted,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useCheckHref } from '../useCheckHref';
import { useContentPaths } from '../useContentPath';
import type { EntityNames } from '../useEntityNames';
import { useLoaded } from '../useLoaded';
import styles from './FleetPage.module.css';
import { useSelectedCell } from './useSelectedCell';

/** In the shape of the heat map that is on its way. */
export function HeatMapSkeleton() {
  const t = useUiText();
  return (
    <div role="status" aria-label={t('heatMap.loading')}>
      <Skeleton width="100%" height={168} />
      {[...Array(8).keys()].map(row => (
        <Skeleton key={row} width="100%" height={40} />
      ))}
    </div>
  );
}

/** The heat map, and beside it why an item stands as it does. */
export function HeatMap(props: {
  page: ClusterPage;
  policies: PolicyList['items'];
  teams: 'worst' | 'name';
  nameOf: EntityNames['nameOf'];
}) {
  const { page, policies, teams, nameOf } = props;
  const t = useUiText();
  const hrefOf = useContentPaths();
  const hrefOfCheck = useCheckHref();
  const [selection, setSelection] = useSelectedCell();
  const cluster = page.items.find(
    ({ entityRef }) => entityRef === selection?.entityRef,
  );
  return (
    <div className={styles.columns}>
      <div className={styles.matrix}>
        {page.totalItems > page.items.length && (
          <Muted>
            {t('heatMap.first', {
              shown: page.items.length,
              total: page.totalItems,
            })}
          </Muted>
        )}
        <FleetMatrix
          clusters={page.items}
          policies={policies}
          teams={teams}
          selection={selection}
          onSelect={setSelection}
          hrefOf={hrefOf}
          hrefOfCheck={hrefOfCheck}
          nameOf={nameOf}
        />
      </div>
      {selection && cluster && (
        <div className={styles.panel}>
          <SelectedItem
            // What is known of another cluster must not stay
            key={cluster.entityRef}
            cluster={cluster}
            check={selection.check}
            href={hrefOf(cluster.entityRef)}
            onClose={() => setSelection(undefined)}
          />
        </div>
      )}
    </div>
  );
}

function SelectedItem(props: {
  cluster: ClusterPage['items'][number];
  check: string;
  href: string;
  onClose(): void;
}) {
  const api = useApi(ciliumTuningApiRef);
  const { entityRef, report } = props.cluster;
  const load = useCallback(() => api.getReport(entityRef), [api, entityRef]);
  const { value, error } = useLoaded(report ? load : undefined);
  return <ItemPanel {...props} report={value} error={error} />;
}
