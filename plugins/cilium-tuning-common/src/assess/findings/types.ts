/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import type { Finding } from '../types';

/** What a rule found on a node, before the nodes that share it are brought together. */
export type Found = Omit<Finding, 'cohorts' | 'nodes' | 'evidence'>;

/** A rule about what is worth saying beside the list. It finds one thing or nothing. */
export interface FindingRule {
  /** English messages by code; codes begin with `finding.` or `refusal.`. */
  messages: Record<string, string>;
  /** Whether it is about what the agent's next start finds, not about what the running agent does. */
  nextStart?: boolean;
  find(facts: FactReader): Found | undefined;
}
