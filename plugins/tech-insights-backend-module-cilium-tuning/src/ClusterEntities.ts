/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import type { CompoundEntityRef } from '@backstage/catalog-model';
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

/** The cluster entities that Tech Insights gets facts of. */
export class ClusterEntities {
  readonly #catalog: CatalogService;
  readonly #filter: FilterPredicate | undefined;
  #last: readonly CompoundEntityRef[] = [];

  constructor(options: { catalog: CatalogService; filter?: FilterPredicate }) {
    this.#catalog = options.catalog;
    this.#filter = options.filter;
  }

  /** Those there are now. */
  async list(
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

  /** Those there were when they could be listed last. */
  last(): readonly CompoundEntityRef[] {
    return this.#last;
  }
}
