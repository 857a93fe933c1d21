/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { VerdictCounts } from '../assess/types';
import type { NodeGroup } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';

/**
 * How an item stands on a node: its verdict, `blocked` split by what blocks.
 *
 * @public
 */
export type NodeStanding = keyof VerdictCounts;

/**
 * What a change of an item means. `regressed`: it was on, or was when last known, and is not; `improved`: it is on and was not;
 * `becameUnknown` and `becameKnown`: what can be told changed; `other`: for example another thing blocks.
 *
 * @public
 */
export type ChangeDirection =
  | 'regressed'
  | 'improved'
  | 'becameUnknown'
  | 'becameKnown'
  | 'other';

/**
 * An item that stands otherwise than before on nodes that were there before.
 *
 * @public
 */
export interface CheckChange {
  kind: 'check';
  check: string;
  direction: ChangeDirection;
  from: NodeStanding;
  to: NodeStanding;
  nodes: number;
  /** Why it stands as it does now, on most of them. */
  reason: Reason;
}

/**
 * A node group that is new, or gone.
 *
 * @public
 */
export interface GroupChange {
  kind: 'groupAppeared' | 'groupGone';
  group: Omit<NodeGroup, 'id'>;
}

/**
 * Something that changed between two scans of a cluster.
 *
 * @public
 */
export type Change = CheckChange | GroupChange;

/**
 * Items that were on when they were last known, and nodes on which they have been unknown since. An agent that restarts leaves
 * its items unknown for a while, and what comes after must not pass for news about something that was never on.
 *
 * @public
 */
export interface Lapsed {
  checks: string[];
  nodes: string[];
}
