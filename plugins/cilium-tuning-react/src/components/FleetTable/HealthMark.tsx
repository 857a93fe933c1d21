/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckboxCircleLine,
  RiContrastFill,
  RiErrorWarningFill,
  RiLinkUnlink,
  RiQuestionLine,
  RiRadarLine,
  RiShieldKeyholeLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  ClusterHealth,
  ClusterSummary,
} from 'backstage-plugin-cilium-tuning-common';
import { useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import styles from './FleetTable.module.css';

const icons: Record<ClusterHealth, RemixiconComponentType> = {
  ok: RiCheckboxCircleLine,
  partial: RiContrastFill,
  stale: RiTimeLine,
  failing: RiErrorWarningFill,
  neverScanned: RiRadarLine,
  needsUserCredentials: RiShieldKeyholeLine,
  notRegistered: RiLinkUnlink,
  ambiguous: RiLinkUnlink,
  pending: RiQuestionLine,
};

/** Why the health of a cluster is what it is, in a sentence; empty where that goes without saying. */
function useBecause() {
  const t = useUiText();
  const say = useReasonText();
  return ({ health, lastScan }: HealthMarkProps['cluster']): string => {
    if ((health === 'failing' || health === 'partial') && lastScan?.problem) {
      return say(lastScan.problem);
    }
    return health === 'ok' || health === 'partial'
      ? ''
      : t(`clusterHealth.because.${health}`);
  };
}

/**
 * Props of {@link HealthMark}.
 *
 * @public
 */
export interface HealthMarkProps {
  cluster: Pick<ClusterSummary, 'health' | 'lastScan'>;
}

/** The same in a line; on hover it says why, and the word where that has no room. */
export function HealthWord({ cluster }: HealthMarkProps) {
  const t = useUiText();
  const because = useBecause()(cluster);
  const word = t(`clusterHealth.${cluster.health}`);
  const Icon = icons[cluster.health];
  return (
    <span
      className={styles.mark}
      title={[word, because].filter(Boolean).join(': ')}
    >
      <Icon
        className={styles.icon}
        data-health={cluster.health}
        size="1.25em"
        aria-hidden
      />
      <span className={styles.word}>{word}</span>
    </span>
  );
}

/**
 * How far what is known of a cluster can be relied on, as icon and word, and why.
 *
 * @public
 */
export function HealthMark({ cluster }: HealthMarkProps) {
  const because = useBecause()(cluster);
  return (
    <div className={styles.stack}>
      <HealthWord cluster={cluster} />
      {because && (
        <Muted variant="body-small" className={styles.because} title={because}>
          {because}
        </Muted>
      )}
    </div>
  );
}
