/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bbrHostRouting, bbrKernel, bbrModule } from './bbr';
import {
  bigTcpDatapath,
  bigTcpHostRouting,
  bigTcpIpip,
  bigTcpIpsec,
  bigTcpTunnel,
} from './bigTcp';
import { dsrProtocol, dsrTunnel } from './dsr';
import { nativeCidr } from './nativeCidr';
import { netkitKernel } from './netkit';
import {
  bothRoutingOptions,
  conntrackMasquerade,
  conntrackReplacement,
  lruRatio,
  replacementIpsec,
} from './services';
import type { Refusal } from './types';

/** Every way in which an agent is known to refuse its configuration. */
export const refusals: readonly Refusal[] = [
  nativeCidr,
  bothRoutingOptions,
  replacementIpsec,
  dsrTunnel,
  dsrProtocol,
  conntrackReplacement,
  conntrackMasquerade,
  bigTcpTunnel,
  bigTcpIpsec,
  bigTcpHostRouting,
  bigTcpDatapath,
  bigTcpIpip,
  bbrKernel,
  bbrModule,
  bbrHostRouting,
  netkitKernel,
  lruRatio,
];
