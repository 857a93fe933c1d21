/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from 'backstage-plugin-cilium-tuning-common';
import { InvalidArgumentError } from 'commander';
import { distance } from 'fastest-levenshtein';

/**
 * The id of a check, as it was given.
 *
 * @throws InvalidArgumentError that names the nearest one, when there is no such check
 */
export function checkId(given: string): string {
  if (checks.some(({ id }) => id === given)) {
    return given;
  }
  const [nearest] = checks
    .map(({ id }) => id)
    .sort((a, b) => distance(given, a) - distance(given, b));
  throw new InvalidArgumentError(
    `There is no such item. Did you mean ${nearest}?`,
  );
}
