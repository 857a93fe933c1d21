/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  sumOfWaived,
  type WaivedPart,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { tables, type WaiverRow } from '../store/tables';
import { readWaivedParts } from '../store/waivedParts';
import type { WaivedLookup, WaiverSource } from './DatabaseStandings';
import { dateAt } from './dates';

/** The waivers of clusters that are there, as `waivers`: those for the cluster that the entity describes now, as `clusters`. */
export function currentWaivers(database: Knex) {
  return database({ waivers: tables.waivers })
    .join({ clusters: tables.clusters }, joined =>
      joined
        .on('clusters.entity_ref', 'waivers.entity_ref')
        .andOn('clusters.cluster_name', 'waivers.cluster_name'),
    )
    .whereNull('clusters.gone_since');
}

type InForce = Pick<WaiverRow, 'id' | 'entity_ref' | 'check_id' | 'selector'>;

function lookupOf(
  inForce: readonly InForce[],
  parts: ReadonlyMap<string, readonly WaivedPart[]>,
): WaivedLookup {
  const keyOf = (entityRef: string, check: string) => `${entityRef} ${check}`;
  const ids = new Set(inForce.map(({ id }) => id));
  const whole = new Set(
    inForce
      .filter(({ selector }) => selector === null)
      .map(({ entity_ref, check_id }) => keyOf(entity_ref, check_id)),
  );
  return (entityRef, check) => {
    if (whole.has(keyOf(entityRef, check))) {
      return 'all';
    }
    const ofCheck = parts
      .get(entityRef)
      ?.filter(part => part.check === check && part.waivers.some(has));
    return ofCheck && ofCheck.length > 0
      ? sumOfWaived(ofCheck, has)
      : undefined;
  };
  function has(id: string): boolean {
    return ids.has(id);
  }
}

/** Knows by the stored waivers which are in force. */
export class DatabaseWaiverSource implements WaiverSource {
  readonly #database: Knex;
  readonly #timeZone: string;

  constructor(options: {
    database: Knex;
    /** Where dates end. */
    timeZone: string;
  }) {
    this.#database = options.database;
    this.#timeZone = options.timeZone;
  }

  async waivedAt(
    entityRefs: readonly string[],
    now: Date,
  ): Promise<WaivedLookup> {
    const inForce: InForce[] = await currentWaivers(this.#database)
      .whereIn('waivers.entity_ref', [...entityRefs])
      .where('waivers.state', 'active')
      .where('waivers.expires_on', '>=', dateAt(now, this.#timeZone))
      .select(
        'waivers.id',
        'waivers.entity_ref',
        'waivers.check_id',
        'waivers.selector',
      );
    const refs = inForce
      .filter(({ selector }) => selector !== null)
      .map(({ entity_ref }) => entity_ref);
    const parts = await readWaivedParts(this.#database, [...new Set(refs)]);
    return lookupOf(inForce, parts);
  }
}
