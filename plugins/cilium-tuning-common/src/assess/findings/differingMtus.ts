/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FindingRule } from './types';

/** Nodes of one cluster have different MTUs. */
export const differingMtus: FindingRule = {
  messages: {
    'finding.differingMtus':
      'Nodes have different MTUs ({{values}}): large packets between them are cut up or lost',
  },
  find(facts) {
    const values = facts.get('clusterMtus')?.values ?? [];
    return values.length > 1
      ? {
          kind: 'differingMtus',
          severity: 'warning',
          reason: {
            code: 'finding.differingMtus',
            params: { values: values.join(', ') },
          },
          check: 'mtu-jumbo',
        }
      : undefined;
  },
};
