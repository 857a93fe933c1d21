/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bandwidthManager } from './bandwidthManager';
import { bbr } from './bbr';
import { ipv4BigTcp, ipv6BigTcp } from './bigTcp';
import { conntrackBypass } from './conntrackBypass';
import type { Remedy } from './types';

export type { Draft, Left, Proposal, Remedy } from './types';

/** How items are turned on, each after those that it may rest on. */
export const remedies: readonly Remedy[] = [
  conntrackBypass,
  bandwidthManager,
  bbr,
  ipv6BigTcp,
  ipv4BigTcp,
];
