/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import styles from './HealthPage.module.css';

/** Clusters, each leading to its page. */
export function ClusterNames({ entityRefs }: { entityRefs: string[] }) {
  return (
    <span className={styles.names}>
      {entityRefs.map(ref => (
        <EntityRefLink key={ref} entityRef={ref} defaultKind="resource" />
      ))}
    </span>
  );
}
