/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentPodObject, type AgentPodParts } from '@internal/demo-clusters';
import { podSchema, type Pod } from '../objects/shapes';

/** The pod of a healthy agent, as far as it is read. */
export function agentPod(parts: AgentPodParts = {}): Pod {
  return podSchema.parse(agentPodObject(parts));
}
