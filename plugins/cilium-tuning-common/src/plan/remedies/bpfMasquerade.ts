/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../cilium/introductions';
import { booleanOption } from '../../cilium/options';
import type { FactReader } from '../../snapshot/factReader';
import type { Ground } from '../ground';
import { replacesByDefault } from './defaults';
import { proposeSettings } from './settings';
import type { Proposal, Remedy } from './types';
import { partition } from './words';

const check = 'bpf-masquerade';

/** Agents before this one masquerade IPv4 alone once they do it in BPF. */
const bothFamiliesFrom = '1.16';

/** Whether packets of IPv6 would leave with the addresses of pods. */
export function losesIpv6(facts: FactReader): boolean {
  const wants = (key: 'enable-ipv6' | 'enable-ipv6-masquerade') =>
    booleanOption(facts, key) !== false;
  return (
    ciliumHas(facts.get('ciliumVersion'), 'bpfMasqueradeOrNothing') !== true &&
    wants('enable-ipv6') &&
    wants('enable-ipv6-masquerade')
  );
}

function propose(ground: Ground, cohorts: number[]): Proposal {
  const [losing, free] = partition(cohorts, cohort =>
    losesIpv6(ground.facts(cohort)),
  );
  const { drafts, left } =
    free.length > 0
      ? proposeSettings(
          {
            check,
            hard: 'configuration',
            isDefault: replacesByDefault,
            settings: () => [{ key: 'enable-bpf-masquerade', value: 'true' }],
            looks: ['plan.look.hostRules', 'plan.look.hostFirewall'],
            risks: () => [{ code: 'plan.risk.masqueradeConnections' }],
          },
          ground,
          free,
        )
      : { drafts: [], left: [] };
  return losing.length === 0
    ? { drafts, left }
    : {
        drafts,
        left: [
          ...left,
          {
            cohorts: losing,
            reason: {
              code: 'plan.left.masqueradesIpv6',
              params: { floor: bothFamiliesFrom },
            },
            opening: { by: 'cilium', floor: bothFamiliesFrom },
          },
        ],
      };
}

export const bpfMasquerade: Remedy = { check, propose };
