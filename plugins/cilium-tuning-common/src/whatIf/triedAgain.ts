/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager } from '../cilium/effective/bandwidthManager';
import { bigTcp } from '../cilium/effective/bigTcp';
import { bpfClock } from '../cilium/effective/bpfClock';
import { kubeProxyReplacement } from '../cilium/effective/kubeProxyReplacement';
import { masquerading } from '../cilium/effective/masquerading';
import { netkit } from '../cilium/effective/netkit';
import { tcx } from '../cilium/effective/tcx';
import { toldNot } from '../cilium/effective/toldNot';
import { xdpAcceleration } from '../cilium/effective/xdpAcceleration';
import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import { replacementProof } from '../cilium/replacementWords';
import type { FactReader } from '../snapshot/factReader';
import type { FactName } from '../snapshot/facts';
import type { FactReplacement } from '../snapshot/replaceFacts';

/** Something the agent does where it can, the facts that say whether it does, and whether it may do so at its next start. */
interface Attempt {
  facts: readonly FactName[];
  mayTurnOut(facts: FactReader): boolean;
}

const isOff = ({ state }: { state: string }) => state === 'off';

const toldNoReplacement = (facts: FactReader) =>
  whyConfigProvesNothing(facts) === undefined &&
  replacementProof(
    facts.config('kube-proxy-replacement') ?? '',
    facts.get('ciliumVersion') ?? '',
  ) === 'off';

const bigTcpOf = (family: 'ipv4' | 'ipv6'): Attempt => ({
  facts: [`${family}BigTcp`],
  mayTurnOut: facts =>
    facts.get(`${family}BigTcp`)?.enabled === true &&
    isOff(bigTcp(facts, family)),
});

/**
 * What agents fall back from. What was seen to be off stays so only where the agent was told to leave it off.
 */
const attempts: readonly Attempt[] = [
  {
    facts: ['hostRouting'],
    mayTurnOut: facts =>
      facts.get('hostRouting') === 'Legacy' &&
      (booleanOption(facts, 'enable-host-legacy-routing') !== true ||
        whyConfigProvesNothing(facts, 'enable-host-legacy-routing') !==
          undefined),
  },
  {
    facts: ['kubeProxyReplacementMode', 'kubeProxyReplacementFeatures'],
    mayTurnOut: facts =>
      isOff(kubeProxyReplacement(facts)) && !toldNoReplacement(facts),
  },
  {
    facts: ['masquerading'],
    mayTurnOut: facts =>
      isOff(masquerading(facts)) && !toldNot(facts, 'enable-bpf-masquerade'),
  },
  {
    facts: ['bandwidthManager'],
    mayTurnOut: facts =>
      isOff(bandwidthManager(facts)) &&
      !toldNot(facts, 'enable-bandwidth-manager'),
  },
  bigTcpOf('ipv4'),
  bigTcpOf('ipv6'),
  {
    facts: ['attachMode'],
    mayTurnOut: facts => isOff(tcx(facts)) && !toldNot(facts, 'enable-tcx'),
  },
  {
    facts: ['clockSource'],
    mayTurnOut: facts =>
      isOff(bpfClock(facts)) && !toldNot(facts, 'enable-bpf-clock-probe'),
  },
  {
    facts: ['datapathMode'],
    mayTurnOut: facts =>
      isOff(netkit(facts)) && facts.config('datapath-mode') === 'auto',
  },
];

/** Devices with what was seen of XDP programs left out, where the agent tries to attach them. */
function devicesUntried(facts: FactReader): FactReplacement['set'] {
  const devices = facts.get('networkDevices');
  const { reason } = xdpAcceleration(facts);
  return devices && reason.code === 'xdp.configuredNotInEffect'
    ? {
        networkDevices: devices.map(({ xdp, ...device }) =>
          xdp === 'driver' ? { ...device, xdp } : device,
        ),
      }
    : {};
}

/**
 * What is not known any more of an agent that starts anew where something it depends on is better than before: it tries again
 * what it had fallen back from. What it does already it goes on doing.
 */
export function triedAgain(
  facts: FactReader,
): Required<Pick<FactReplacement, 'forget'>> & Pick<FactReplacement, 'set'> {
  return {
    forget: attempts
      .filter(attempt => attempt.mayTurnOut(facts))
      .flatMap(attempt => attempt.facts),
    set: devicesUntried(facts),
  };
}
