/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../cilium/introductions';
import type { Ground } from '../ground';
import { proposeSettings } from './settings';
import type { ConfigSetting } from './settingSteps';
import type { Remedy } from './types';

const check = 'bbr';

/** Where BBR is for sockets of the host alone, that ends. */
function settings({ version }: Ground): ConfigSetting[] {
  return [
    { key: 'enable-bbr', value: 'true' },
    ...(ciliumHas(version, 'bbrForHostAlone')
      ? [{ key: 'enable-bbr-hostns-only', value: 'false' } as const]
      : []),
  ];
}

export const bbr: Remedy = {
  check,
  waitsForHostRouting: true,
  propose: (ground, cohorts) =>
    proposeSettings(
      {
        check,
        settings,
        hard: 'node',
        reachesNewPodsOnly: true,
        risks: () => [{ code: 'bbr.unfair' }, { code: 'bbr.olderSockets' }],
      },
      ground,
      cohorts,
    ),
};
