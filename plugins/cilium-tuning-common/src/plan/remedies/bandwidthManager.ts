/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { proposeSettings } from './settings';
import type { Remedy } from './types';

const check = 'bandwidth-manager';

/** Agents that cannot go on without it, with a warning in their log. */
export const bandwidthManager: Remedy = {
  check,
  propose: (ground, cohorts) =>
    proposeSettings(
      {
        check,
        settings: () => [{ key: 'enable-bandwidth-manager', value: 'true' }],
        risks: () => [{ code: 'plan.risk.bandwidthAnnotations' }],
      },
      ground,
      cohorts,
    ),
};
