/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason, Snapshot } from 'backstage-plugin-cilium-tuning-common';

/** What was read of a cluster, or why nothing was, for people. */
export type Loaded =
  | {
      ok: true;
      snapshot: Snapshot;
      /** What to tell people of where it came from. */
      notes: Reason[];
    }
  | { ok: false; problem: string };

/** Where a cluster is read from. */
export interface InputOptions {
  sysdump?: string;
  snapshot?: string;
  kubeconfig?: string;
  /** Of the kubeconfig; default its current one. */
  context?: string;
  /** Namespaces that Cilium is looked for in. */
  ciliumNamespace: string[];
  /** Namespace of the probe. */
  probeNamespace: string;
}
