/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { Impact, Need } from '../assess/types';
import type { Reason } from '../text/reason';

/**
 * The family an item is shown in.
 *
 * @public
 */
export type CheckFamily =
  | 'routing'
  | 'services'
  | 'egress'
  | 'throughput'
  | 'host';

/**
 * What turning an item on disrupts.
 *
 * @public
 */
export type Disruption =
  | 'agentRestart'
  | 'podRestart'
  | 'nodeReboot'
  | 'connectionsReset'
  | 'newNodesOnly';

/**
 * What the facts say of an item's effective state, before what it needs is weighed.
 *
 * @public
 */
export interface Effect {
  state: 'on' | 'off' | 'unknown' | 'notApplicable';
  reason: Reason;
  figure?: string;
  /** For `unknown`: what would tell. */
  tells?: Reason[];
  /** True where it is unknown because nothing observed it: a further source may tell. */
  unobserved?: boolean;
  /** True where a probe would tell and none is set up. */
  probeWouldTell?: boolean;
  /** True for an `unknown` that says nothing against the node: it leaves the score. */
  unscored?: boolean;
}

/**
 * A need and how it is said when it is what blocks.
 *
 * @public
 */
export interface WeighedNeed extends Need {
  blocked: Reason;
}

/**
 * What a check makes of the facts of a node.
 *
 * @public
 */
export interface Evaluation {
  effect: Effect;
  needs?: WeighedNeed[];
  notes?: Reason[];
}

/**
 * Another item that one does not go together with, at least in places.
 *
 * @public
 */
export interface Conflict {
  /** Id of the other check. */
  check: string;
  /** Where, and what happens then. */
  reason: Reason;
}

/**
 * One tuning item: its words, its weight and its rule.
 *
 * @public
 */
export interface Check {
  id: string;
  family: CheckFamily;
  impact: Impact;
  /** `cluster`: must be the same on every node. `node`: may differ per node. */
  scope: 'cluster' | 'node';
  /** Whose state it is. Items of an agent that is not ready are unknown, whatever else is known. */
  subject: 'agent' | 'node';
  disruption: Disruption[];
  conflicts?: Conflict[];
  references: string[];
  /** English messages by code; codes begin with the check's id and always include `<id>.title` and `<id>.why`. */
  messages: Record<string, string>;
  evaluate(facts: FactReader): Evaluation;
}
