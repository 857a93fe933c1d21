/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  checks,
  type Check,
  type CheckFamily,
} from 'backstage-plugin-cilium-tuning-common';

const byId: ReadonlyMap<string, Check> = new Map(
  checks.map(check => [check.id, check]),
);

/**
 * A family, or `other` for checks that only a newer backend knows.
 *
 * @public
 */
export type ShownFamily = CheckFamily | 'other';

/**
 * Families in the order they are shown in.
 *
 * @public
 */
export const shownFamilies = [
  'routing',
  'services',
  'egress',
  'throughput',
  'host',
  'other',
] as const satisfies ShownFamily[];

/**
 * What is known of a check beside its verdicts; undefined for one that only a newer backend knows.
 *
 * @public
 */
export function knownCheck(id: string): Check | undefined {
  return byId.get(id);
}

/**
 * The family of a check.
 *
 * @public
 */
export function familyOf(id: string): ShownFamily {
  return byId.get(id)?.family ?? 'other';
}
