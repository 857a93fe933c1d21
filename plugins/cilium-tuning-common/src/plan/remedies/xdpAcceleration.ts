/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../../cilium/version';
import { tunnelConfig } from '../../cilium/tunnelConfig';
import { booleanOption } from '../../cilium/options';
import type { FactReader } from '../../snapshot/factReader';
import type { Reason } from '../../text/reason';
import type { Ground } from '../ground';
import { proposeSettings } from './settings';
import type { Left, Proposal, Remedy } from './types';

const check = 'xdp-acceleration';

/** The first chart with the mode that passes over devices which cannot. */
const bestEffortFrom = '1.15';

/** What keeps a node from being told, although nothing stands against the item itself. */
function whyNot(facts: FactReader): Omit<Left, 'cohorts'> | undefined {
  if (
    isCiliumAtLeast(facts.get('ciliumVersion') ?? '', bestEffortFrom) !== true
  ) {
    return {
      reason: {
        code: 'plan.left.bestEffort',
        params: { floor: bestEffortFrom },
      },
      opening: { by: 'cilium', floor: bestEffortFrom },
    };
  }
  const told = facts.config('bpf-lb-acceleration');
  if (told !== 'disabled') {
    return { reason: { code: 'plan.left.xdpAsked' } };
  }
  // In a tunnel over IPv6 the agent does not start with it
  return tunnelConfig(facts).mode === 'native' ||
    booleanOption(facts, 'enable-ipv4') === true
    ? undefined
    : { reason: { code: 'plan.left.xdpIpv6Tunnel' } };
}

/** A device whose driver cannot is passed over. */
const isPassedOver = (ground: Ground, cohort: number) => {
  const { verdict, needs } = ground.opinion(check, cohort);
  return (
    verdict === 'blocked' &&
    needs.some(
      ({ reason, state }) =>
        reason.code === 'need.xdpDriver' && state === 'unmet',
    )
  );
};

const risks: Reason[] = [
  { code: 'plan.risk.xdpLink' },
  { code: 'xdp-acceleration.hiddenPackets' },
];

function propose(ground: Ground, cohorts: number[]): Proposal {
  const left: Left[] = [];
  const free = cohorts.filter(cohort => {
    const why = whyNot(ground.facts(cohort));
    if (why) {
      left.push({ cohorts: [cohort], ...why });
    }
    return why === undefined;
  });
  if (free.length === 0) {
    return { drafts: [], left };
  }
  const proposal = proposeSettings(
    {
      check,
      settings: () => [{ key: 'bpf-lb-acceleration', value: 'best-effort' }],
      alsoBears: isPassedOver,
      risks: () => risks,
    },
    ground,
    free,
  );
  return { ...proposal, left: [...left, ...proposal.left] };
}

export const xdpAcceleration: Remedy = { check, propose };
