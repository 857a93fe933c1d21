/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Standing } from './standing';

/**
 * How far a campaign is. `draft`: only those who may manage it see it; `running`: items are counted, owners reminded; `ended`:
 * its result stands for good.
 *
 * @public
 */
export type CampaignState = 'draft' | 'running' | 'ended';

/**
 * Numbers of items, one for each check on each cluster, by how they stand. Those that passed are done; what is excused is
 * neither done nor open.
 *
 * @public
 */
export type ItemNumbers = Record<Standing, number>;

const none: ItemNumbers = {
  ...{ passed: 0, waived: 0, gap: 0, unknown: 0, notApplicable: 0 },
};

/**
 * Counts items by how they stand.
 *
 * @public
 */
export function countStandings(standings: Iterable<Standing>): ItemNumbers {
  const numbers = { ...none };
  for (const standing of standings) {
    numbers[standing] += 1;
  }
  return numbers;
}

/**
 * Adds numbers of items up.
 *
 * @public
 */
export function sumItemNumbers(parts: Iterable<ItemNumbers>): ItemNumbers {
  const sum = { ...none };
  for (const part of parts) {
    sum.passed += part.passed;
    sum.waived += part.waived;
    sum.gap += part.gap;
    sum.unknown += part.unknown;
    sum.notApplicable += part.notApplicable;
  }
  return sum;
}

/**
 * Whether something is left to do about an item: it is missing, or nobody knows.
 *
 * @public
 */
export function isOpenItem(standing: Standing): boolean {
  return standing === 'gap' || standing === 'unknown';
}

/**
 * Of items that apply, how many are left to do.
 *
 * @public
 */
export function openItems({ gap, unknown }: ItemNumbers): number {
  return gap + unknown;
}

/**
 * How many items apply.
 *
 * @public
 */
export function applicableItems(numbers: ItemNumbers): number {
  return numbers.passed + numbers.waived + openItems(numbers);
}
