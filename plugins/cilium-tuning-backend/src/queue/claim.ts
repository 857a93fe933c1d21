/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Assessment,
  Reason,
  Snapshot,
} from 'backstage-plugin-cilium-tuning-common';

/** The right to scan a cluster, until the lease ends. */
export interface Claim {
  entityRef: string;
  clusterName: string;
  /** How the Kubernetes plugin signs in to the cluster, where it was told. */
  authProvider?: string;
  token: string;
  takenAt: Date;
}

/** What a scan came to. Without a report the last one stays. */
export interface ScanResult {
  outcome: 'complete' | 'partial' | 'failed';
  problem?: Reason;
  report?: { snapshot: Snapshot; assessment: Assessment };
}
