/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { keptOffBy } from '../cilium/chartSettings';
import { hostRouting } from '../cilium/effective/hostRouting';
import { introductions } from '../cilium/introductions';
import { hasNativeCidr } from '../cilium/nativeCidr';
import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { bpfHostRouting } from './bpfHostRouting';
import { bpfMasquerade } from './bpfMasquerade';
import { chainedAway } from './chaining';
import { judge } from './judge';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import {
  needsBpfMasqueradeOrNone,
  needsCilium,
  needsKubeProxyReplacement,
  needsNativeRouting,
} from './needs';
import type { Check, Effect, Evaluation, WeighedNeed } from './types';

const id = 'conntrack-bypass';
const option = 'install-no-conntrack-iptables-rules';

const notApplicable = (code: string, params?: Reason['params']): Effect => ({
  state: 'notApplicable',
  reason: { code: `${id}.${code}`, params },
});

/** What makes the item pointless on the node: the guide names it "for the case when eBPF Host-Routing cannot be used". */
function pointless(facts: FactReader): Effect | undefined {
  const chained = chainedAway(facts);
  if (chained) {
    return chained;
  }
  if (whyConfigProvesNothing(facts)) {
    return undefined;
  }
  const installation = keptOffBy(facts, option);
  if (installation !== undefined) {
    return notApplicable('forcedOff', { installation });
  }
  return booleanOption(facts, 'enable-ipv4') === false
    ? notApplicable('ipv6Only')
    : undefined;
}

/**
 * What host routing means for this item; undefined where the node routes through iptables, for good or for a reason that no step
 * is known against.
 */
function hostRoutingVerdict(facts: FactReader): Effect | undefined {
  const routing = judge(bpfHostRouting, facts, [
    kubeProxyReplacement,
    bpfMasquerade,
  ]);
  switch (routing.verdict) {
    case 'pass':
      return notApplicable('hostRoutingIsBpf');
    case 'blocked':
      return routing.blockedBy === 'step'
        ? notApplicable('supersededByHostRouting')
        : undefined;
    default:
      return hostRouting(facts).state === 'off'
        ? undefined
        : {
            state: 'unknown',
            reason: { code: `${id}.hostRoutingUnknown` },
            tells: routing.tells,
          };
  }
}

/** What the running agent makes of the option, `on` only where its rules are really installed. */
function optionInEffect(facts: FactReader): Effect {
  const wanted = booleanOption(facts, option);
  const tells = [{ code: `${id}.tellRules` }];
  const unproven = whyConfigProvesNothing(facts);
  if (unproven || wanted === undefined) {
    const reason = unproven ?? { code: `${id}.optionUnknown` };
    return { state: 'unknown', reason, tells };
  }
  if (!wanted) {
    return { state: 'off', reason: { code: `${id}.off` } };
  }
  // Without a CIDR, or where Cilium installs no rules at all, the agent leaves these out without a word.
  switch (hasNativeCidr(facts)) {
    case true:
      break;
    case false:
      return { state: 'off', reason: { code: `${id}.noCidr` } };
    default:
      return { state: 'unknown', reason: { code: `${id}.cidrUnknown` }, tells };
  }
  switch (booleanOption(facts, 'install-iptables-rules')) {
    case true:
      return { state: 'on', reason: { code: `${id}.on` } };
    case false:
      return { state: 'off', reason: { code: `${id}.noIptablesRules` } };
    default:
      return {
        state: 'unknown',
        reason: { code: `${id}.optionUnknown` },
        tells,
      };
  }
}

/** What the option takes, whether or not it is of use on the node. An agent that knows it does not start without what is hard. */
export function conntrackBypassNeeds(facts: FactReader): WeighedNeed[] {
  return [
    needsCilium(facts, introductions.conntrackBypass),
    needsNativeRouting(facts, true),
    needsKubeProxyReplacement(facts, true),
    needsBpfMasqueradeOrNone(facts, true),
  ];
}

function evaluateOption(facts: FactReader): Evaluation {
  const effect = optionInEffect(facts);
  const needs = conntrackBypassNeeds(facts);
  const [cilium, native] = needs;
  if (effect.state !== 'on') {
    return { effect, needs };
  }
  // The option does nothing in an agent that does not know it, and nothing for packets in a tunnel.
  const proven = cilium.state === 'met' && native.state === 'met';
  return proven
    ? {
        effect,
        notes: booleanOption(facts, 'enable-ipv6')
          ? [{ code: `${id}.ipv4Only` }]
          : [],
      }
    : {
        effect: {
          state: 'unknown',
          reason: { code: `${id}.notNative` },
          tells: [{ code: `${id}.tellRules` }],
        },
        needs,
      };
}

export const conntrackBypass: Check = {
  id,
  family: 'routing',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  conflicts: [
    {
      check: 'bpf-host-routing',
      reason: { code: `${id}.conflictHostRouting` },
    },
  ],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#bypass-iptables-connection-tracking',
  ],
  messages: {
    [`${id}.conflictHostRouting`]:
      'With eBPF host routing packets of pods never meet iptables, so that nothing is left to bypass',
    [`${id}.title`]: 'Conntrack bypass',
    [`${id}.why`]:
      'Where eBPF host routing cannot be used, packets of pods still pass iptables. Taking them out of connection tracking there saves most of that cost.',
    [`${id}.on`]: 'Set, and the running agent loaded it',
    [`${id}.off`]: 'Not set, and this node routes through iptables',
    [`${id}.noCidr`]:
      'Set, but not in effect: without ipv4-native-routing-cidr no rule is installed',
    [`${id}.noIptablesRules`]:
      'Set, but not in effect: Cilium installs no iptables rules here (install-iptables-rules)',
    [`${id}.notNative`]: 'Set, but it takes native routing to work',
    [`${id}.cidrUnknown`]:
      'Set, but whether the CIDR that its rules need is taken by this version does not show',
    [`${id}.optionUnknown`]:
      'The value of install-no-conntrack-iptables-rules or install-iptables-rules is neither true nor false',
    [`${id}.tellRules`]:
      'Look for "cilium: NOTRACK for pod traffic" in "iptables-save -t raw" on the node',
    [`${id}.hostRoutingIsBpf`]:
      'Host routing is BPF on this node: its packets do not pass iptables',
    [`${id}.supersededByHostRouting`]:
      'Superseded by eBPF host routing, which steps on this list bring to this node',
    [`${id}.hostRoutingUnknown`]:
      'Whether it is needed depends on host routing, which is not known on this node',
    [`${id}.forcedOff`]: 'The Helm chart keeps it off here ({{installation}})',
    [`${id}.ipv6Only`]: 'The rules are for IPv4, which is off here',
    [`${id}.ipv4Only`]: 'The rules cover IPv4 only; IPv6 is still tracked',
  },
  evaluate(facts) {
    const effect = pointless(facts) ?? hostRoutingVerdict(facts);
    return effect ? { effect } : evaluateOption(facts);
  },
};
