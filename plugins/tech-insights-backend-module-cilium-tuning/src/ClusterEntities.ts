/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What the catalog is asked for. Its comparisons do not look at the case. */
export const clusterEntityFilter = {
  kind: 'resource',
  'spec.type': 'kubernetes-cluster',
};

/** By then a catalog that works has answered, and there is time left for the rest. */
const TIME_LIMIT_MS = 60_000;

async function givingUp(milliseconds: number): Promise<never> {
  await pause(milliseconds, undefined, { ref: false });
  throw new ServiceUnavailableError('The catalog did not answer in time');
}

/** The cluster entities that Tech Insights gets facts of. */
export class ClusterEntities {
  readonly #catalog: CatalogService;
  readonly #filter: FilterPredicate | undefined;
  readonly #timeLimitMs: number;
  #last: readonly CompoundEntityRef[] = [];

  constructor(options: {
    catalog: CatalogService;
    filter?: FilterPredicate;
    /** After which a catalog that does not answer counts as away. */
    timeLimitMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#filter = options.filter;
    this.#timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
  }

  /** Those there are now. Throws where the catalog does not tell, or not in time. */
  async list(
    credentials: BackstageCredentials,
  ): Promise<readonly CompoundEntityRef[]> {
    return Promise.race([this.#ask(credentials), givingUp(this.#timeLimitMs)]);
  }

  /** Those there were when they could be listed last. */
  last(): readonly CompoundEntityRef[] {
    return this.#last;
  }

  async #ask(
    credentials: BackstageCredentials,
  ): Promise<readonly CompoundEntityRef[]> {
    const found: CompoundEntityRef[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: clusterEntityFilter },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        if (!this.#filter || evaluateFilterPredicate(this.#filter, entity)) {
          found.push(getCompoundEntityRef(entity));
        }
      }
    }
    this.#last = found;
    return found;
  }
}
