/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import { kernelReaches } from '../../kernel/release';
import type { Reason } from '../../text/reason';
import type { Ground } from '../ground';
import { proposeSettings } from './settings';
import type { Remedy } from './types';

/** From this kernel on older agents break IPv4 where it is on alone. Source: cilium/cilium#32942. */
const brokenAloneFrom = '6.7';

function aloneOnNewKernels(
  ground: Ground,
  cohorts: readonly number[],
): Reason[] {
  const concerned = cohorts.some(
    cohort =>
      ground.verdict('ipv6-big-tcp', cohort) !== 'pass' &&
      kernelReaches(
        ground.facts(cohort).get('kernelRelease') ?? '',
        brokenAloneFrom,
      ) !== 'unmet',
  );
  return concerned
    ? [
        {
          code: 'plan.risk.ipv4BigTcpAlone',
          params: { kernel: brokenAloneFrom },
        },
      ]
    : [];
}

const bigTcp = (
  check: string,
  key: ConfigKey,
  risks: (ground: Ground, cohorts: readonly number[]) => Reason[],
): Remedy => ({
  check,
  waitsForHostRouting: true,
  // A device that refuses leaves it off on that node, which the first node shows
  settles: ['bigTcp.needDevices'],
  propose: (ground, cohorts) =>
    proposeSettings(
      {
        check,
        settings: () => [{ key, value: 'true' }],
        hard: 'node',
        reachesNewPodsOnly: true,
        looks: ['plan.look.bigTcpDevices'],
        risks: (...on) => [...risks(...on), { code: 'plan.risk.bigTcpPods' }],
      },
      ground,
      cohorts,
    ),
});

export const ipv6BigTcp = bigTcp(
  'ipv6-big-tcp',
  'enable-ipv6-big-tcp',
  () => [],
);

export const ipv4BigTcp = bigTcp(
  'ipv4-big-tcp',
  'enable-ipv4-big-tcp',
  aloneOnNewKernels,
);
