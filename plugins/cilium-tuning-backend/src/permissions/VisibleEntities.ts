/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { LRUCache } from 'lru-cache';
import { clusterEntityFilter } from '../clusters/clusterEntity';

const KEPT_MS = 60_000;
const KEPT_PRINCIPALS = 500;

/** Whose entities are meant. */
export interface Viewer {
  /** As whom the catalog is asked. */
  credentials: BackstageCredentials;
  /** What the policy said just now about reading entities; absent where nobody has to ask it. */
  see?: PolicyDecision;
}

/**
 * The cluster entities that somebody may see in the catalog. What is remembered was seen under the same decision of the policy,
 * so that one which decides otherwise is heeded at once.
 */
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
  async refs(viewer: Viewer): Promise<ReadonlySet<string>> {
    if (viewer.see?.result === AuthorizeResult.DENY) {
      return new Set();
    }
    const key = keyOf(viewer);
    const kept = this.#kept.get(key);
    if (kept) {
      return kept;
    }
    const asked = this.#ask(viewer.credentials);
    this.#kept.set(key, asked);
    // Soon after a start the catalog has nothing to show yet; that should not last a minute longer
    asked.then(
      refs => refs.size > 0 || this.#kept.delete(key),
      () => this.#kept.delete(key),
    );
    return asked;
  }

  /** Whether an entity is among those that somebody was seen to see in the last minute; the catalog is not asked. */
  async remembers(viewer: Viewer, entityRef: string): Promise<boolean> {
    const kept = await this.#kept.get(keyOf(viewer))?.catch(() => undefined);
    return kept?.has(entityRef) ?? false;
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

/**
 * A principal is whoever the permissions of the catalog are decided for, with all that restricts them. Decisions of the policy
 * have an id that differs each time, which is no part of what was decided.
 */
function keyOf({ credentials, see }: Viewer): string {
  return JSON.stringify([
    credentials.principal,
    see?.result,
    see?.result === AuthorizeResult.CONDITIONAL ? see.conditions : undefined,
  ]);
}
