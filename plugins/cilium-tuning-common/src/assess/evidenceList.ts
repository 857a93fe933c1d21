/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../snapshot/evidence';
import type { ShownEvidence } from './types';

/** Keeps each piece of evidence once and numbers it. */
export class EvidenceList {
  readonly #numbers = new Map<string, number>();
  readonly #list: ShownEvidence[] = [];

  /** Numbers of pieces of evidence, new ones being added. */
  numbersOf(evidence: readonly Evidence[]): number[] {
    return evidence.map(piece => this.#numberOf(piece));
  }

  /** All pieces, by number. */
  list(): ShownEvidence[] {
    return this.#list;
  }

  #numberOf(piece: Evidence): number {
    const { fact, value, source, basis, observedAt, excerpt, object } = piece;
    const { outdated } = piece;
    const key = JSON.stringify([
      ...[fact, source, basis, observedAt, excerpt, object],
      ...[outdated, value],
    ]);
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      return known;
    }
    const number = this.#list.length;
    this.#numbers.set(key, number);
    this.#list.push({
      ...{ fact, value, source, basis, observedAt, excerpt, object },
      ...(outdated && { outdated }),
    });
    return number;
  }
}
