/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { clusterEntityFilter } from '../clusters/clusterEntity';

const KEPT_MS = 60_000;
const KEPT_PRINCIPALS = 500;

/** The cluster entities that somebody may see in the catalog. */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #kept = new LRUCache<string, Promise<ReadonlySet<string>>>({
    max: KEPT_PRINCIPALS,
    ttl: KEPT_MS,
  });

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /** Their entity refs, at most a minute old. */
  async refs(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    // A principal is whoever the permissions of the catalog are decided for, with all that restricts them
    const key = JSON.stringify(credentials.principal);
    const kept = this.#kept.get(key);
    if (kept) {
      return kept;
    }
    const asked = this.#ask(credentials);
    this.#kept.set(key, asked);
    // Soon after a start the catalog has nothing to show yet; that should not last a minute longer
    asked.then(
      refs => refs.size > 0 || this.#kept.delete(key),
      () => this.#kept.delete(key),
    );
    return asked;
  }

  async #ask(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      {
        filter: clusterEntityFilter,
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
