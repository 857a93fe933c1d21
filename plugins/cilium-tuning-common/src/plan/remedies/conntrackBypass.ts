/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement } from '../../cilium/effective/kubeProxyReplacement';
import { masquerading } from '../../cilium/effective/masquerading';
import { nativeRouting } from '../../cilium/effective/nativeRouting';
import type { FactReader } from '../../snapshot/factReader';
import {
  isNativeByDefault,
  masqueradesInBpfByDefault,
  replacesByDefault,
} from './defaults';
import { confirmation } from './confirmation';
import { proposeSettings } from './settings';
import type { Proposal, Remedy } from './types';
import { bySetOf } from './words';

const check = 'conntrack-bypass';

/** A node that routes in BPF has no use for it, and its agent starts with it where it has what the option asks for. */
const alsoBears = (facts: FactReader) =>
  kubeProxyReplacement(facts).state === 'on' &&
  ['on', 'none'].includes(masquerading(facts).state) &&
  nativeRouting(facts).state === 'on';

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
    const byReason = bySetOf(cohorts, cohort => {
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
        ...other.map(cohort => ({
          cohorts: [cohort],
          reason: ground.opinion(check, cohort).reason,
        })),
      ],
    };
  },
};
