/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { LRUCache } from 'lru-cache';

const KEPT_MS = 60_000;
const KEPT_PRINCIPALS = 500;

/** Asks another supplier at most once a minute for each principal, as clusters in the catalog are shown to those only who may see them. */
export class RememberingClustersSupplier implements KubernetesClustersSupplier {
  readonly #supplier: KubernetesClustersSupplier;
  readonly #kept = new LRUCache<string, Promise<ClusterDetails[]>>({
    max: KEPT_PRINCIPALS,
    ttl: KEPT_MS,
  });

  constructor(supplier: KubernetesClustersSupplier) {
    this.#supplier = supplier;
  }

  async getClusters(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterDetails[]> {
    const clusters = await this.#remembered(options);
    // What a caller does to its own is not seen by the next
    return clusters.map(cluster => ({ ...cluster }));
  }

  async #remembered(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterDetails[]> {
    const key = JSON.stringify(options.credentials.principal);
    const kept = this.#kept.get(key);
    if (kept) {
      return kept;
    }
    const asked = this.#supplier.getClusters(options);
    this.#kept.set(key, asked);
    const forget = () => {
      if (this.#kept.peek(key) === asked) {
        this.#kept.delete(key);
      }
    };
    // Soon after a start the catalog has nothing to show yet; that should not last a minute longer
    asked.then(clusters => clusters.length > 0 || forget(), forget);
    return asked;
  }
}
