/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  rememberedProbes,
  rememberProbes,
  type RememberedProbes,
} from 'backstage-plugin-cilium-tuning-node';
import type { Knex } from 'knex';
import { packProbes, unpackProbes } from './probePack';
import { tables, type ProbesRow } from './tables';

/** Characters that thousands of nodes which have little in common come to. What is larger is read anew by each process. */
const MOST_CHARACTERS = 16 * 2 ** 20;

/** Whose probes. */
export interface ProbesKey {
  entityRef: string;
  clusterName: string;
}

/** What is stored of a cluster, as this process knows it. */
interface Stored {
  /** Absent where nothing is. */
  version?: string;
  probes: RememberedProbes;
}

/**
 * What the probes of large clusters reported, for replicas to share and for the next start. It saves reading and nothing hangs on
 * it: where the database does not answer, or what it holds cannot be read, a scan reads all pods.
 */
export class DatabaseProbeStore {
  readonly #database: Knex;
  readonly #logger: LoggerService;
  readonly #mostCharacters: number;
  readonly #stored = new WeakMap<object, Stored>();

  constructor(options: {
    database: Knex;
    logger: LoggerService;
    /** Of one cluster. Default 16 Mi. */
    mostCharacters?: number;
  }) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#mostCharacters = options.mostCharacters ?? MOST_CHARACTERS;
  }

  /**
   * Lets the next scan of a cluster remember what was kept last, by whichever replica.
   *
   * @param cluster - the same object in every scan of the cluster
   */
  async recall(key: ProbesKey, cluster: object): Promise<void> {
    await this.#harmlessly('read', async () => {
      const found = await this.#rows(key).first('version');
      if (!found || found.version === this.#stored.get(cluster)?.version) {
        return;
      }
      const row = await this.#rows(key).first('version', 'probes');
      const probes = row && unpackProbes(row.probes);
      if (probes) {
        this.#stored.set(cluster, { version: row.version, probes });
        rememberProbes(cluster, probes);
      }
    });
  }

  /** Keeps what is remembered of a cluster after a scan, unless it is what is kept already. */
  async keep(key: ProbesKey, cluster: object): Promise<void> {
    await this.#harmlessly('kept', async () => {
      const probes = rememberedProbes(cluster);
      if (probes === this.#stored.get(cluster)?.probes) {
        return;
      }
      const packed = probes.size > 0 ? packProbes(probes) : undefined;
      if (packed === undefined || packed.length > this.#mostCharacters) {
        await this.#database(tables.probes)
          .where({ entity_ref: key.entityRef })
          .delete();
        this.#stored.set(cluster, { probes });
        return;
      }
      const version = randomUUID();
      await this.#database(tables.probes)
        .insert({
          entity_ref: key.entityRef,
          cluster_name: key.clusterName,
          ...{ version, probes: packed },
        })
        .onConflict('entity_ref')
        .merge();
      this.#stored.set(cluster, { version, probes });
    });
  }

  /** An entity may have become another cluster's since. */
  #rows({ entityRef, clusterName }: ProbesKey) {
    return this.#database<ProbesRow>(tables.probes).where({
      entity_ref: entityRef,
      cluster_name: clusterName,
    });
  }

  async #harmlessly(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#logger.warn(
        `Reports of probes could not be ${what}`,
        toError(error),
      );
    }
  }
}
