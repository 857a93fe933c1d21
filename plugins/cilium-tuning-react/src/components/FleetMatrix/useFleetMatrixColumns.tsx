/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo, type ReactNode } from 'react';
import {
  checks as knownChecks,
  type ClusterSummary,
  type PolicyList,
} from 'backstage-plugin-cilium-tuning-common';
import { familyOf, shownFamilies } from '../../model';
import { useNames, useUiText } from '../../text';
import { Muted } from '../Muted';
import { TimeText } from '../TimeText';
import { Progress, Score } from '../FleetTable/Figures';
import { HealthWord } from '../FleetTable/HealthMark';
import { ComplianceMark } from './ComplianceMark';
import { ScoreSparkline } from './ScoreSparkline';
import styles from './FleetMatrix.module.css';

/** A column of the heat map beside that of the names of clusters. */
export interface FleetMatrixColumn {
  id: string;
  label: string;
  /** In pixels. */
  width: number;
  /** Id of the check, of the column of one. */
  check?: string;
  /** What it says of a cluster, of another column. */
  render?(cluster: ClusterSummary): ReactNode;
}

const CHECK_WIDTH = 36;

/** Checks of this version, and those that only a newer backend knows, in the order of their families. */
function checksOf(clusters: readonly ClusterSummary[]): string[] {
  const ids = new Set(knownChecks.map(({ id }) => id));
  for (const { checks = {} } of clusters) {
    Object.keys(checks).forEach(id => ids.add(id));
  }
  return shownFamilies.flatMap(family =>
    [...ids].filter(id => familyOf(id) === family),
  );
}

function Spread(props: { most: string | undefined; others: number }) {
  const { most, others } = props;
  const t = useUiText();
  if (most === undefined) {
    return null;
  }
  const text =
    others > 0 ? t('heatMap.more', { value: most, others }) : most || '';
  return (
    <span className={styles.clamped} title={text}>
      {text}
    </span>
  );
}

function LastScan({ cluster }: { cluster: ClusterSummary }) {
  const t = useUiText();
  return (
    <span className={styles.stack}>
      <HealthWord cluster={cluster} />
      <Muted variant="body-small">
        {cluster.report ? (
          <TimeText time={cluster.report.takenAt} />
        ) : (
          t('heatMap.noReport')
        )}
      </Muted>
    </span>
  );
}

/** The columns of the heat map, the same as long as the checks and the policies are. */
export function useFleetMatrixColumns(
  clusters: readonly ClusterSummary[],
  policies: PolicyList['items'],
): FleetMatrixColumn[] {
  const t = useUiText();
  const names = useNames();
  const checks = useMemo(() => checksOf(clusters).join(' '), [clusters]);
  return useMemo(
    () => [
      {
        ...{ id: 'score', label: t('fleet.score'), width: 72 },
        render: cluster => <Score cluster={cluster} />,
      },
      {
        ...{ id: 'trend', label: t('heatMap.trend'), width: 88 },
        render: ({ trend }) => <ScoreSparkline trend={trend} />,
      },
      {
        ...{ id: 'compliance', label: t('heatMap.compliance'), width: 152 },
        render: cluster => (
          <ComplianceMark results={cluster.compliance} policies={policies} />
        ),
      },
      ...checks.split(' ').map(check => ({
        ...{ id: check, check, label: names.check(check), width: CHECK_WIDTH },
      })),
      {
        ...{ id: 'progress', label: t('fleet.progress'), width: 136 },
        render: cluster => <Progress cluster={cluster} />,
      },
      {
        ...{ id: 'version', label: t('fleet.version'), width: 112 },
        render: ({ ciliumVersions: [most, ...others] }) => (
          <Spread most={most?.version} others={others.length} />
        ),
      },
      {
        ...{ id: 'kernels', label: t('heatMap.kernels'), width: 152 },
        render: ({ kernels: [most, ...others] = [] }) => (
          <Spread most={most?.release} others={others.length} />
        ),
      },
      {
        ...{ id: 'scan', label: t('heatMap.scan'), width: 152 },
        render: cluster => <LastScan cluster={cluster} />,
      },
    ],
    [t, names, checks, policies],
  );
}
