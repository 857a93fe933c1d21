/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { bpfHostRouting } from './bpfHostRouting';
import { chainedAway } from './chaining';
import { judge } from './judge';
import {
  needsBpfMasqueradeOrNone,
  needsKubeProxyReplacement,
  needsNativeRouting,
} from './needs';
import type { Check, Effect, Evaluation } from './types';

const id = 'conntrack-bypass';
const notApplicable = (code: string): Effect => ({
  state: 'notApplicable',
  reason: { code },
});

/**
 * What makes the item pointless on the node.
 * Source: the chart writes "false" for Azure and ENI; the guide names it "for the case when eBPF Host-Routing cannot be used".
 */
function pointless(facts: FactReader): Effect | undefined {
  const chained = chainedAway(facts);
  if (chained) {
    return chained;
  }
  if (!whyConfigProvesNothing(facts)) {
    if (['eni', 'azure'].includes(facts.config('ipam') ?? '')) {
      return notApplicable(`${id}.forcedOff`);
    }
    if (booleanOption(facts, 'enable-ipv4') === false) {
      return notApplicable(`${id}.ipv6Only`);
    }
  }
  return undefined;
}

/** Whether the node routes by iptables for good; otherwise what that means for this item. */
function hostRoutingVerdict(facts: FactReader): Effect | undefined {
  const routing = judge(bpfHostRouting, facts);
  switch (routing.verdict) {
    case 'pass':
      return notApplicable(`${id}.hostRoutingIsBpf`);
    case 'fail':
      return notApplicable(`${id}.supersededByHostRouting`);
    case 'blocked':
      return routing.blockedBy === 'step'
        ? notApplicable(`${id}.supersededByHostRouting`)
        : undefined;
    case 'notApplicable':
      return { state: 'notApplicable', reason: routing.reason };
    default:
      return {
        state: 'unknown',
        reason: { code: `${id}.hostRoutingUnknown` },
        tells: routing.tells,
      };
  }
}

/** The rules are not installed, without a word, where one of these is missing. */
function skippedSilently(facts: FactReader): Reason | undefined {
  const cidr =
    facts.config('ipv4-native-routing-cidr') ||
    facts.config('native-routing-cidr');
  if (!cidr) {
    return { code: `${id}.noCidr` };
  }
  return booleanOption(facts, 'install-iptables-rules') === true
    ? undefined
    : { code: `${id}.noIptablesRules` };
}

function optionInEffect(facts: FactReader): Evaluation {
  const needs = [
    needsNativeRouting(facts),
    needsKubeProxyReplacement(facts, true),
    needsBpfMasqueradeOrNone(facts, true),
  ];
  const wanted = booleanOption(facts, 'install-no-conntrack-iptables-rules');
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { effect: { state: 'unknown', reason: unproven }, needs };
  }
  if (wanted === undefined) {
    return {
      effect: { state: 'unknown', reason: { code: `${id}.optionUnknown` } },
      needs,
    };
  }
  if (!wanted) {
    return { effect: { state: 'off', reason: { code: `${id}.off` } }, needs };
  }
  const skipped = skippedSilently(facts);
  if (skipped) {
    return { effect: { state: 'off', reason: skipped }, needs };
  }
  const native = needs[0].state;
  if (native !== 'met') {
    return {
      effect: {
        state: native === 'unmet' ? 'off' : 'unknown',
        reason: { code: `${id}.notNative` },
      },
      needs,
    };
  }
  const dualStack = booleanOption(facts, 'enable-ipv6') === true;
  return {
    effect: { state: 'on', reason: { code: `${id}.on` } },
    notes: dualStack ? [{ code: `${id}.ipv4Only` }] : [],
  };
}

export const conntrackBypass: Check = {
  id,
  family: 'routing',
  impact: 'medium',
  scope: 'node',
  subject: 'agent',
  disruption: ['agentRestart'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#bypass-iptables-connection-tracking',
  ],
  messages: {
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
    [`${id}.optionUnknown`]:
      'The value of install-no-conntrack-iptables-rules is neither true nor false',
    [`${id}.hostRoutingIsBpf`]:
      'Host routing is BPF on this node: its packets do not pass iptables',
    [`${id}.supersededByHostRouting`]:
      'Superseded by eBPF host routing, which steps on this list bring to this node',
    [`${id}.hostRoutingUnknown`]:
      'Whether it is needed depends on host routing, which is not known on this node',
    [`${id}.forcedOff`]: 'Not available with this IPAM mode',
    [`${id}.ipv6Only`]: 'The rules are for IPv4, which is off here',
    [`${id}.ipv4Only`]: 'The rules cover IPv4 only; IPv6 is still tracked',
  },
  evaluate(facts) {
    const effect = pointless(facts) ?? hostRoutingVerdict(facts);
    return effect ? { effect } : optionInEffect(facts);
  },
};
