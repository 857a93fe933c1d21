/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { Cell, Link, Text, type ColumnConfig } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import type { ClusterSummary } from 'backstage-plugin-cilium-tuning-common';
import { clusterName } from '../../model';
import { useCountText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { Progress, Score } from './Figures';
import styles from './FleetTable.module.css';
import { HealthMark } from './HealthMark';
import { ItemCounts } from './ItemCounts';

/** A cluster as a row of a table. */
export type FleetItem = ClusterSummary & { id: string };

/** What tells a cluster apart besides its name, without saying that again. */
function otherNames(cluster: ClusterSummary): string {
  const { namespace, name } = parseEntityRef(cluster.entityRef);
  const full = namespace === 'default' ? name : `${namespace}/${name}`;
  const others = [full, cluster.clusterName ?? ''];
  return [...new Set(others)]
    .filter(other => other !== '' && other !== clusterName(cluster))
    .join(' · ');
}

/** The columns of the list: where there is little room, only those that the others can be told from. */
export function useFleetColumns(
  hrefOf: (entityRef: string) => string,
  isNarrow: boolean,
): ColumnConfig<FleetItem>[] {
  const t = useUiText();
  const countText = useCountText();
  return useMemo(() => {
    const name: ColumnConfig<FleetItem> = {
      id: 'name',
      label: t('fleet.cluster'),
      isRowHeader: true,
      isSortable: true,
      defaultWidth: '2fr',
      minWidth: isNarrow ? 150 : 180,
      cell: cluster => (
        <Cell>
          <div className={styles.stack}>
            <Link href={hrefOf(cluster.entityRef)} weight="bold">
              {clusterName(cluster)}
            </Link>
            <Muted variant="body-small" className={styles.names}>
              {otherNames(cluster)}
            </Muted>
            {isNarrow && <HealthMark cluster={cluster} />}
          </div>
        </Cell>
      ),
    };
    const score: ColumnConfig<FleetItem> = {
      id: 'score',
      label: t('fleet.score'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: isNarrow ? 110 : 84,
      cell: cluster => (
        <Cell>
          <Score cluster={cluster} />
          {isNarrow && <Progress cluster={cluster} />}
        </Cell>
      ),
    };
    const progress: ColumnConfig<FleetItem> = {
      id: 'progress',
      label: t('fleet.progress'),
      isSortable: true,
      defaultWidth: '1.5fr',
      minWidth: 120,
      cell: cluster => (
        <Cell>
          <Progress cluster={cluster} />
        </Cell>
      ),
    };
    const counts: ColumnConfig<FleetItem> = {
      id: 'counts',
      label: t('fleet.counts'),
      defaultWidth: '2.4fr',
      minWidth: 220,
      cell: cluster => (
        <Cell>{cluster.cilium === 'found' && <ItemCounts {...cluster} />}</Cell>
      ),
    };
    const health: ColumnConfig<FleetItem> = {
      id: 'health',
      label: t('fleet.health'),
      defaultWidth: '2fr',
      minWidth: 160,
      cell: cluster => (
        <Cell>
          <HealthMark cluster={cluster} />
        </Cell>
      ),
    };
    const version: ColumnConfig<FleetItem> = {
      id: 'version',
      label: t('fleet.version'),
      defaultWidth: '1.2fr',
      minWidth: 110,
      cell: ({ ciliumVersions: [most, ...others], nodes }) => (
        <Cell>
          <div className={styles.stack}>
            {most && (
              <Text>
                {others.length > 0
                  ? t('fleet.moreVersions', {
                      version: most.version,
                      others: others.length,
                    })
                  : most.version}
              </Text>
            )}
            {nodes !== null && (
              <Muted variant="body-small">{countText('nodes', nodes)}</Muted>
            )}
          </div>
        </Cell>
      ),
    };
    const age: ColumnConfig<FleetItem> = {
      id: 'age',
      label: t('fleet.age'),
      isSortable: true,
      defaultWidth: '1fr',
      minWidth: 100,
      cell: ({ report }) => (
        <Cell>
          {report ? (
            <TimeText time={report.takenAt} />
          ) : (
            <Muted>{t('fleet.never')}</Muted>
          )}
        </Cell>
      ),
    };
    return isNarrow
      ? [name, score]
      : [name, score, progress, counts, health, version, age];
  }, [t, countText, hrefOf, isNarrow]);
}
