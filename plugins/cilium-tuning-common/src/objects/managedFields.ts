/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Metadata } from './shapes';

function owns(fields: unknown, path: readonly string[]): boolean {
  let current = fields;
  for (const part of path) {
    if (
      typeof current !== 'object' ||
      current === null ||
      !Object.hasOwn(current, part)
    ) {
      return false;
    }
    current = Object.entries(current).find(([key]) => key === part)?.[1];
  }
  return true;
}

/**
 * When a part of an object last changed: the newest time among the managers that own it. Their time moves with anything else
 * they change too, so it is never too old.
 *
 * @param path - for example `f:metadata`, `f:labels`
 * @returns undefined when nobody is said to own it, or one of the owners has no time
 */
export function changedAt(
  { managedFields }: Pick<Metadata, 'managedFields'>,
  ...path: string[]
): string | undefined {
  const times = (managedFields ?? [])
    .filter(({ fieldsV1 }) => owns(fieldsV1, path))
    .map(({ time }) => (time ? Date.parse(time) : NaN));
  // A time that is not known makes the newest unknown, in Math.max too
  const newest = times.reduce((a, b) => Math.max(a, b), -Infinity);
  return Number.isFinite(newest) ? new Date(newest).toISOString() : undefined;
}
