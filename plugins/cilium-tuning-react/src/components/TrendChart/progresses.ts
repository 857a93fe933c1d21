/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CheckProgress } from 'backstage-plugin-cilium-tuning-common';

/** How far an item may be, from what one wants to see to what one cannot see. */
export const progresses = [
  'done',
  'partly',
  'open',
  'locked',
  'notNeeded',
  'unknown',
] as const satisfies readonly CheckProgress[];
