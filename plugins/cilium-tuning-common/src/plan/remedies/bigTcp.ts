/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import { ciliumHas } from '../../cilium/introductions';
import { booleanOption } from '../../cilium/options';
import { kernelReaches } from '../../kernel/release';
import type { FactReader } from '../../snapshot/factReader';
import type { Reason } from '../../text/reason';
import type { Ground } from '../ground';
import {
  isNativeByDefault,
  masqueradesInBpfByDefault,
  replacesByDefault,
} from './defaults';
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

/**
 * Agents stop where they do not route in BPF. Newer ones start on no kernel without what that takes, so that it hangs on their
 * configuration alone; a kernel that is too old for BIG TCP itself only leaves it off.
 */
const isOfNode = ({ version }: Ground) =>
  ciliumHas(version, 'hostRoutingHelpers') !== true;

/** Whether the ConfigMap tells every agent what it then needs. */
const isDefault = (defaults: FactReader) =>
  replacesByDefault(defaults) &&
  masqueradesInBpfByDefault(defaults) &&
  isNativeByDefault(defaults) &&
  booleanOption(defaults, 'enable-host-legacy-routing') === false &&
  booleanOption(defaults, 'enable-ipsec') === false &&
  booleanOption(defaults, 'enable-wireguard') === false &&
  defaults.config('bpf-lb-dsr-dispatch') !== 'ipip';

/** An agent that routes in BPF goes on without it where its kernel is too old. */
const bears = (check: string) => (ground: Ground, cohort: number) =>
  ground.seesBpfHostRouting(cohort) &&
  ground
    .opinion(check, cohort)
    .needs.every(
      ({ state, reason: { code } }) =>
        state === 'met' ||
        code === 'need.kernel' ||
        code === 'bigTcp.needDevices',
    );

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
        hard: isOfNode(ground) ? 'node' : 'configuration',
        isDefault,
        alsoBears: bears(check),
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
