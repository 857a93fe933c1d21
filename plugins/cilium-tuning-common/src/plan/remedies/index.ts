/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager } from './bandwidthManager';
import { bbr } from './bbr';
import { ipv4BigTcp, ipv6BigTcp } from './bigTcp';
import { bpfClock } from './bpfClock';
import { bpfMapSize } from './bpfMapSize';
import { bpfMasquerade } from './bpfMasquerade';
import { conntrackBypass } from './conntrackBypass';
import { distributedLru } from './distributedLru';
import { cpuGovernor, irqAffinity, preemptNone, tunedProfile } from './host';
import { kubeProxyRemoval } from './kubeProxy/removal';
import { kubeProxyReplacement } from './kubeProxy/replacement';
import { mtuJumbo } from './mtuJumbo';
import { nativeRouting } from './nativeRouting';
import { netkit } from './netkit';
import { nodePortDsr } from './nodePortDsr';
import type { Remedy } from './types';
import { xdpAcceleration } from './xdpAcceleration';

export type { Draft, Left, Proposal, Remedy } from './types';

/**
 * How items are turned on, each after those that it may rest on. Some are not among them: agents take BPF host routing and tcx by
 * themselves, a kernel is not changed by a setting, and Hubble is nobody's to turn off.
 */
export const remedies: readonly Remedy[] = [
  nativeRouting,
  kubeProxyReplacement,
  kubeProxyRemoval,
  bpfMasquerade,
  nodePortDsr,
  conntrackBypass,
  bandwidthManager,
  bbr,
  ipv6BigTcp,
  ipv4BigTcp,
  xdpAcceleration,
  distributedLru,
  bpfMapSize,
  bpfClock,
  netkit,
  mtuJumbo,
  preemptNone,
  tunedProfile,
  cpuGovernor,
  irqAffinity,
];
