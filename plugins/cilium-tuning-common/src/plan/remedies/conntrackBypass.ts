/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement } from '../../cilium/effective/kubeProxyReplacement';
import { masquerading } from '../../cilium/effective/masquerading';
import { nativeRouting } from '../../cilium/effective/nativeRouting';
import type { Ground } from '../ground';
import {
  isNativeByDefault,
  masqueradesInBpfByDefault,
  replacesByDefault,
} from './defaults';
import { confirmation } from './confirmation';
import { proposeSettings } from './settings';
import type { Proposal, Remedy } from './types';
import { bySetOf, partition } from './words';

const check = 'conntrack-bypass';

/** A node that routes in BPF has no use for it, and its agent starts with it where it has what the option asks for. */
function alsoBears(ground: Ground, cohort: number): boolean {
  const facts = ground.facts(cohort);
  return (
    kubeProxyReplacement(facts).state === 'on' &&
    ['on', 'none'].includes(masquerading(facts).state) &&
    nativeRouting(facts).state === 'on'
  );
}

const settings: Parameters<typeof proposeSettings>[0] = {
  check,
  hard: 'configuration',
  settings: () => [
    { key: 'install-no-conntrack-iptables-rules', value: 'true' },
  ],
  isDefault: defaults =>
    replacesByDefault(defaults) &&
    masqueradesInBpfByDefault(defaults) &&
    isNativeByDefault(defaults),
  alsoBears,
  risks: () => [{ code: 'plan.risk.conntrackUsers' }],
};

export const conntrackBypass: Remedy = {
  check,
  propose(ground, cohorts): Proposal {
    // Where a step before brings what agents need for BPF host routing, some go over to it, and have no use for this
    const [known, early] = partition(
      cohorts,
      cohort => ground.asSeen().verdict(check, cohort) === 'fail',
    );
    const byReason = bySetOf(known, cohort => {
      const { code } = ground.opinion(check, cohort).reason;
      return code === `${check}.off` || code === `${check}.noCidr`
        ? code
        : 'other';
    });
    const plain = byReason.get(`${check}.off`) ?? [];
    const withoutCidr = byReason.get(`${check}.noCidr`) ?? [];
    const other = byReason.get('other') ?? [];
    const { drafts, left } =
      plain.length > 0
        ? proposeSettings(settings, ground, plain)
        : { drafts: [], left: [] };
    return {
      drafts: [
        ...drafts,
        // Which addresses the network routes nothing in the cluster shows
        ...(withoutCidr.length > 0
          ? [
              confirmation(check, withoutCidr, [
                { code: 'plan.confirm.nativeCidr' },
              ]),
            ]
          : []),
      ],
      left: [
        ...left,
        {
          cohorts: early,
          reason: { code: 'plan.left.afterHostRoutingIsKnown' },
        },
        ...other.map(cohort => ({
          cohorts: [cohort],
          reason: ground.opinion(check, cohort).reason,
        })),
      ],
    };
  },
};
