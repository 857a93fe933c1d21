/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager } from './bandwidthManager';
import { bbr } from './bbr';
import { ipv4BigTcp, ipv6BigTcp } from './bigTcp';
import { bpfClock } from './bpfClock';
import { bpfHostRouting } from './bpfHostRouting';
import { bpfMapSize } from './bpfMapSize';
import { bpfMasquerade } from './bpfMasquerade';
import { conntrackBypass } from './conntrackBypass';
import { cpuGovernor } from './cpuGovernor';
import { distributedLru } from './distributedLru';
import { hubble } from './hubble';
import { irqAffinity } from './irqAffinity';
import { kernelVersion } from './kernelVersion';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import { mtuJumbo } from './mtuJumbo';
import { nativeRouting } from './nativeRouting';
import { netkit } from './netkit';
import { nodePortDsr } from './nodePortDsr';
import { preemptNone } from './preemptNone';
import { tcx } from './tcx';
import { tunedProfile } from './tunedProfile';
import type { Check } from './types';
import { xdpAcceleration } from './xdpAcceleration';

export type {
  Check,
  CheckFamily,
  Conflict,
  Disruption,
  Effect,
  Evaluation,
  WeighedNeed,
} from './types';

/**
 * All checks, in the order of the list that people see.
 *
 * @public
 */
export const checks: readonly Check[] = [
  nativeRouting,
  kubeProxyReplacement,
  bpfMasquerade,
  nodePortDsr,
  conntrackBypass,
  bpfHostRouting,
  ipv6BigTcp,
  ipv4BigTcp,
  hubble,
  mtuJumbo,
  bandwidthManager,
  bbr,
  xdpAcceleration,
  bpfMapSize,
  kernelVersion,
  preemptNone,
  tunedProfile,
  cpuGovernor,
  irqAffinity,
  netkit,
  tcx,
  distributedLru,
  bpfClock,
];
