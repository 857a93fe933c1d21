/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { proposeSettings } from './settings';
import type { Remedy } from './types';

const check = 'bpf-clock';

/** Entries of open connections are in the other unit, so that a node is drained first. */
export const bpfClock: Remedy = {
  check,
  propose: (ground, cohorts) =>
    proposeSettings(
      {
        check,
        settings: () => [{ key: 'enable-bpf-clock-probe', value: 'true' }],
        drains: true,
        risks: () => [{ code: 'bpf-clock.otherUnit' }],
      },
      ground,
      cohorts,
    ),
};
