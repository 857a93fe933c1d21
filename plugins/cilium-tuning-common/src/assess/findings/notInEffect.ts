/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bpfClock } from '../../checks/bpfClock';
import { bandwidthManager } from '../../checks/bandwidthManager';
import { bbr } from '../../checks/bbr';
import { ipv4BigTcp, ipv6BigTcp } from '../../checks/bigTcp';
import { bpfHostRouting } from '../../checks/bpfHostRouting';
import { bpfMasquerade } from '../../checks/bpfMasquerade';
import { judge } from '../../checks/judge';
import type { Check } from '../../checks/types';
import { xdpAcceleration } from '../../checks/xdpAcceleration';
import { bandwidthManager as seenManager } from '../../cilium/effective/bandwidthManager';
import { bigTcp } from '../../cilium/effective/bigTcp';
import { bpfClock as seenClock } from '../../cilium/effective/bpfClock';
import { hostRouting } from '../../cilium/effective/hostRouting';
import type { Effective } from '../../cilium/effective/types';
import { booleanOption, whyConfigProvesNothing } from '../../cilium/options';
import type { FactReader } from '../../snapshot/factReader';
import type { FindingRule } from './types';
import { replacementWanted } from './refusals/wanted';

interface Wanted {
  check: Check;
  /** What is on, as people say it. */
  name: string;
  /** Whether the configuration asks for it. */
  wanted(facts: FactReader): boolean;
  /** Whether the node reports that it is not so. */
  deniedBy(facts: FactReader): boolean;
}

const on = (facts: FactReader, key: Parameters<typeof booleanOption>[1]) =>
  booleanOption(facts, key) === true;

/** The agent reports that it is off, whatever it was told. */
const isSeenOff = ({ state, basis }: Effective) =>
  state === 'off' && basis === 'observed';

/** Where the agent goes on without what it was told, and its own report tells. */
const silent: Wanted[] = [
  {
    check: bpfHostRouting,
    name: 'eBPF host routing',
    wanted: facts =>
      replacementWanted(facts) === 'full' &&
      on(facts, 'enable-bpf-masquerade') &&
      booleanOption(facts, 'enable-host-legacy-routing') === false,
    deniedBy: facts => isSeenOff(hostRouting(facts)),
  },
  {
    check: bpfMasquerade,
    name: 'eBPF masquerade',
    wanted: facts => on(facts, 'enable-bpf-masquerade'),
    deniedBy: facts => facts.get('masquerading')?.mode === 'iptables',
  },
  {
    check: ipv6BigTcp,
    name: 'IPv6 BIG TCP',
    wanted: facts => on(facts, 'enable-ipv6-big-tcp'),
    deniedBy: facts => isSeenOff(bigTcp(facts, 'ipv6')),
  },
  {
    check: ipv4BigTcp,
    name: 'IPv4 BIG TCP',
    wanted: facts => on(facts, 'enable-ipv4-big-tcp'),
    deniedBy: facts => isSeenOff(bigTcp(facts, 'ipv4')),
  },
  {
    check: bandwidthManager,
    name: 'Bandwidth Manager',
    wanted: facts => on(facts, 'enable-bandwidth-manager'),
    deniedBy: facts => isSeenOff(seenManager(facts)),
  },
  {
    check: bbr,
    name: 'BBR',
    wanted: facts =>
      on(facts, 'enable-bandwidth-manager') && on(facts, 'enable-bbr'),
    deniedBy: facts =>
      facts.get('bandwidthManager')?.congestionControl === 'cubic',
  },
  {
    check: xdpAcceleration,
    name: 'XDP acceleration',
    wanted: facts =>
      ['native', 'best-effort'].includes(
        facts.config('bpf-lb-acceleration') ?? '',
      ),
    deniedBy: facts =>
      judge(xdpAcceleration, facts).reason.code === 'xdp.configuredNotInEffect',
  },
  {
    check: bpfClock,
    name: 'eBPF clock probe',
    wanted: facts => on(facts, 'enable-bpf-clock-probe'),
    deniedBy: facts => isSeenOff(seenClock(facts)),
  },
];

const ruleOf = ({ check, name, wanted, deniedBy }: Wanted): FindingRule => ({
  messages: {
    'finding.notInEffect': '{{name}} is configured and not in effect',
  },
  find(facts) {
    if (!wanted(facts) || whyConfigProvesNothing(facts) || !deniedBy(facts)) {
      return undefined;
    }
    const { verdict, blockedBy, reason } = judge(check, facts);
    if (verdict === 'pass' || verdict === 'notApplicable') {
      return undefined;
    }
    return {
      kind: 'configuredNotInEffect',
      // What the platform does not permit nobody can change: it is worth knowing, no more
      severity: blockedBy === 'platform' ? 'note' : 'warning',
      reason: { code: 'finding.notInEffect', params: { name } },
      because: reason,
      check: check.id,
    };
  },
});

/** The agent was told, loaded it, and reports that it is not so, with the likely reason. */
export const notInEffect: readonly FindingRule[] = silent.map(ruleOf);
