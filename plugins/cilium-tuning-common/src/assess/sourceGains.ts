/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactName } from '../snapshot/facts';
import type { Cohort } from '../snapshot/snapshot';
import {
  sourceCatalog,
  type SourceDescription,
} from '../snapshot/sourceCatalog';
import type { SourceState } from '../snapshot/sources';
import type { SourceGain } from './types';

/** Whether a source told something of these nodes, so that what is still missing is nothing that it can tell. */
function spokeOf(cohort: Cohort, { id, facts }: SourceDescription): boolean {
  return Object.values(cohort.facts).some(
    ({ source, fact, outdated }) =>
      source === id && facts.includes(fact) && !outdated,
  );
}

/** Gathers what sources that are missing something may turn from unknown into known. */
export class SourceGains {
  readonly #candidates: typeof sourceCatalog;
  readonly #nodes = new Map<string, Map<string, number>>();

  /** @param states - of the sources that were read; one that is not among them is switched off */
  constructor(states: readonly SourceState[]) {
    const complete = new Set(
      states.filter(({ state }) => state === 'ok').map(({ source }) => source),
    );
    this.#candidates = sourceCatalog.filter(({ id }) => !complete.has(id));
  }

  /**
   * Takes up an item that is unknown on the nodes of a cohort.
   *
   * @param lacks - facts that were not observed; none where observing would not help
   */
  add(check: string, cohort: Cohort, lacks: readonly FactName[]): void {
    for (const source of lacks.length > 0 ? this.#candidates : []) {
      const { id, facts } = source;
      if (
        lacks.some(fact => facts.includes(fact)) &&
        !spokeOf(cohort, source)
      ) {
        const items = this.#nodes.get(id) ?? new Map<string, number>();
        items.set(check, (items.get(check) ?? 0) + cohort.nodes);
        this.#nodes.set(id, items);
      }
    }
  }

  list(): SourceGain[] {
    return this.#candidates.flatMap(({ id }) => {
      const items = this.#nodes.get(id);
      return items
        ? [
            {
              source: id,
              items: [...items].map(([check, nodes]) => ({ check, nodes })),
            },
          ]
        : [];
    });
  }
}
