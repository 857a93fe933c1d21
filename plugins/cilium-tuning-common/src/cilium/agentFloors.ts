/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { introductions } from './introductions';
import type { VersionRange } from './versionRange';

/**
 * The oldest kernel on which an agent starts.
 *
 * @public
 */
export interface AgentFloor extends VersionRange {
  kernel: string;
}

/**
 * The agent's own kernel floor, oldest Cilium first.
 * Source: "System Requirements" of the documentation of Cilium 1.9 to 1.20; 4.19.57: cilium/cilium#24378. From 1.18 on the
 * kernel of RHEL 8.10 does as well, by what it carries back.
 *
 * @public
 */
export const agentFloors: readonly AgentFloor[] = [
  { kernel: '4.9.17', until: '1.14' },
  { kernel: '4.19.57', from: '1.14', until: '1.16' },
  { kernel: '5.4', from: '1.16', until: introductions.hostRoutingHelpers },
  { kernel: '5.10', from: introductions.hostRoutingHelpers },
];
