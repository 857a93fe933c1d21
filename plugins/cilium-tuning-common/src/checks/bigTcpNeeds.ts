/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BigTcp } from '../cilium/effective/bigTcp';
import { encryption } from '../cilium/encryption';
import { whyConfigProvesNothing } from '../cilium/options';
import { hasVethPods } from '../cilium/datapathModes';
import {
  type Introduction,
  ciliumHas,
  introductions,
} from '../cilium/introductions';
import type { KernelFloor } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import {
  needsBpfHostRouting,
  needsCilium,
  needsConfirmation,
  needsKernel,
  needsNativeRouting,
  runningOption,
  stateOfFlag,
} from './needs';
import type { WeighedNeed } from './types';

const isBefore = (facts: FactReader, what: Introduction) =>
  ciliumHas(facts.get('ciliumVersion'), what) === false;

/**
 * Whether the agent has it in tunnels at all: newer ones do by themselves, a few before them where they are asked to. Undefined
 * where only the minor release is known, in which that changed.
 */
function worksInTunnels(facts: FactReader): boolean | undefined {
  const asked =
    !isBefore(facts, 'bigTcpTunnelOption') &&
    runningOption(facts, 'enable-tunnel-big-tcp') === true;
  return asked || ciliumHas(facts.get('ciliumVersion'), 'bigTcpInTunnels');
}

/** In tunnels it also takes a kernel with BIG TCP for UDP tunnels, which its number does not tell yet. */
function needsNoTunnel(facts: FactReader): WeighedNeed {
  const works = worksInTunnels(facts);
  const need = needsNativeRouting(facts, works !== true);
  return {
    ...need,
    state: need.state === 'unmet' && works !== false ? 'unknown' : need.state,
    reason: { code: need.hard ? 'need.nativeRouting' : 'need.bigTcpTunnel' },
    blocked: {
      code: 'blocked.bigTcpTunnel',
      params: { version: facts.get('ciliumVersion') ?? '?' },
    },
  };
}

/** The guide wants encryption off. Source of `hard`: `validateConfig` of `bigtcp.go` stops the agent for IPsec. */
function needsNoEncryption(facts: FactReader): WeighedNeed {
  const used = encryption(facts);
  const met: WeighedNeed['state'] = used === 'none' ? 'met' : 'unmet';
  return {
    kind: 'choice',
    state: used === undefined ? 'unknown' : met,
    hard: used === 'IPsec',
    reason: { code: 'need.bigTcpEncryption' },
    blocked: {
      code: 'blocked.bigTcpEncryption',
      params: { encryption: used ?? '?' },
    },
  };
}

/** Older agents stop in any datapath mode but veth. */
function needsVeth(facts: FactReader): WeighedNeed[] {
  if (!isBefore(facts, 'bigTcpBesideVeth')) {
    return [];
  }
  const mode = facts.config('datapath-mode');
  const unproven = whyConfigProvesNothing(facts, 'datapath-mode');
  const params = {
    mode: mode ?? '?',
    before: introductions.bigTcpBesideVeth,
  };
  return [
    {
      kind: 'platform',
      state: unproven ? 'unknown' : stateOfFlag(hasVethPods(mode ?? '')),
      hard: true,
      reason: { code: 'need.bigTcpVeth', params },
      blocked: { code: 'blocked.bigTcpVeth', params },
    },
  ];
}

/** The devices of IPIP tunnels do not take larger packets; newer agents stop. Geneve's depend on the kernel then. */
function needsOtherDispatch(facts: FactReader): WeighedNeed {
  const older = isBefore(facts, 'bigTcpOrIpip');
  const states: Record<string, WeighedNeed['state']> = {
    opt: 'met',
    geneve: older ? 'met' : 'unknown',
    ipip: 'unmet',
  };
  const word = facts.config('bpf-lb-dsr-dispatch') ?? '';
  const known =
    Object.hasOwn(states, word) &&
    !whyConfigProvesNothing(facts, 'bpf-lb-dsr-dispatch');
  return {
    kind: 'choice',
    state: known ? states[word] : 'unknown',
    hard: !older,
    reason: { code: 'need.bigTcpDispatch' },
    blocked: { code: 'blocked.bigTcpDispatch' },
  };
}

/** That the kernel and the devices accept it: refused where the agent tried and nothing else explains that it could not. */
function needsAcceptance(
  effective: BigTcp,
  others: WeighedNeed[],
): WeighedNeed[] {
  if (!effective.refused) {
    return [needsConfirmation('bigTcp.needDevices')];
  }
  return others.some(({ state }) => state === 'unmet')
    ? []
    : [
        {
          kind: 'platform',
          state: 'unmet',
          reason: { code: 'bigTcp.needAccepted' },
          blocked: effective.reason,
        },
      ];
}

/**
 * What BIG TCP needs.
 * Source: the tuning guide, and `validateConfig` of `pkg/datapath/linux/bigtcp` in Cilium 1.13 to 1.20.
 */
export function bigTcpNeeds(
  facts: FactReader,
  effective: BigTcp,
  floor: KernelFloor,
): WeighedNeed[] {
  const needs = [
    needsCilium(facts, floor.cilium),
    needsKernel(facts, floor.kernel),
    needsNoEncryption(facts),
    needsBpfHostRouting(facts, true),
    needsNoTunnel(facts),
    ...needsVeth(facts),
    needsOtherDispatch(facts),
  ];
  return [...needs, ...needsAcceptance(effective, needs)];
}
