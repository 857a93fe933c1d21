/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { renderReason } from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningConfig } from '../config';
import type { KubernetesPluginApi } from '../kubernetes/KubernetesPluginApi';
import { listClusters } from '../kubernetes/listClusters';
import type { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import { bindClusters } from './bindClusters';
import { clusterEntityFilter } from './clusterEntity';
import { unregisteredAmong } from './unregistered';

const INTERVAL_MS = 60_000;

/** Soon after a start the catalog is still empty; somebody may be waiting. */
const SOON_MS = 3_000;

const FIELDS = ['kind', 'metadata', 'relations', 'spec'];

/** Keeps what is known of entities and clusters up to date. */
export class ClusterDirectory {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #kubernetes: KubernetesPluginApi;
  readonly #store: DatabaseClusterStore;
  readonly #config: CiliumTuningConfig;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    kubernetes: KubernetesPluginApi;
    store: DatabaseClusterStore;
    config: CiliumTuningConfig;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#kubernetes = options.kubernetes;
    this.#store = options.store;
    this.#config = options.config;
    this.#logger = options.logger;
  }

  /** Looks again when it is time to, and no other replica has. */
  async refreshWhenDue(signal: AbortSignal): Promise<void> {
    const turn = await this.#store.claimDirectoryTurn(new Date(), INTERVAL_MS);
    if (turn === undefined) {
      return;
    }
    try {
      await this.#refresh(turn, signal);
    } catch (error) {
      // Soon after a start the catalog may not answer yet
      await this.hasten();
      throw error;
    }
  }

  /** Lets the next look come soon, as somebody waits for an entity that is not known yet. */
  async hasten(): Promise<void> {
    await this.#store.hastenDirectoryTurn(new Date(Date.now() + SOON_MS));
  }

  async #refresh(turn: number, signal: AbortSignal): Promise<void> {
    const entities = await this.#listEntities();
    const listed = await listClusters(this.#kubernetes, signal);
    if (!listed.ok) {
      this.#logger.warn(
        `The Kubernetes plugin could not be asked for its clusters, so they stay as they were. ${renderReason(
          listed.problem.reason,
        )}`,
      );
    }
    const entries = bindClusters({
      entities,
      clusters: listed.ok ? listed.value : undefined,
      previous: await this.#store.listBindings(),
      config: this.#config,
    });
    const unregistered = listed.ok
      ? unregisteredAmong(listed.value, entities, this.#config)
      : undefined;
    await this.#store.saveDirectory(entries, turn, new Date(), unregistered);
    if (entities.length === 0 || !listed.ok) {
      await this.hasten();
    }
  }

  async #listEntities(): Promise<Entity[]> {
    const pages = this.#catalog.streamEntities(
      { filter: clusterEntityFilter, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      entities.push(...page);
    }
    return entities;
  }
}
