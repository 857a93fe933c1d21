/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment, Judgement } from '../assess/types';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';

/**
 * What nodes are taken to be. Where they are that already, or newer, nothing changes.
 *
 * @public
 */
export interface AssumedNodes {
  /** Id of a node group; absent for every node in scope. */
  group?: string;
  /** At least this kernel: `5.10`, `6.3.1`. */
  kernel?: string;
  /** At least this Cilium, with the same settings under the names that it has for them: `1.16`. */
  cilium?: string;
  /** Driver of the network devices: `mlx5_core`. */
  driver?: string;
}

/**
 * What to assume about a cluster.
 *
 * @public
 */
export interface WhatIfQuestion {
  /** Later ones win where several are about the same nodes. */
  nodes: AssumedNodes[];
  /** Ids of checks that are turned on wherever that can be done. */
  turnOn: string[];
}

/**
 * A check that stands otherwise than before on nodes of a group.
 *
 * @public
 */
export interface WhatIfChange {
  check: string;
  /** Id of the node group as it is now. */
  group: string;
  /** Number of nodes. */
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
  /** Its evidence is that of the assessment before. */
  before: Judgement;
  /** Its evidence is that of the assessment after. */
  after: Judgement;
  /** What the judgement does not say of itself. */
  because?: Reason;
}

/**
 * Nodes whose agent would not start.
 *
 * @public
 */
export interface AgentStop {
  /** Whether that is known, or has to be confirmed first. */
  sure: boolean;
  reason: Reason;
  /** Number of nodes. */
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
}

/**
 * A score with what was asked. `atBest`: where everything that only a scan would tell then turns out well.
 *
 * @public
 */
export interface WhatIfScore {
  before: number | null;
  after: number | null;
  atBest: number | null;
}

/**
 * What would be, and what is.
 *
 * @public
 */
export interface WhatIf {
  before: Assessment;
  /** As it would be. Its cohorts have the places they have now. */
  snapshot: Snapshot;
  assessment: Assessment;
  /** The same by the node groups that there are now, with what they would be. */
  shown: Assessment;
  score: WhatIfScore;
  changes: WhatIfChange[];
  /** The certain ones first. Nothing that an agent tells is known of these nodes then. */
  stops: AgentStop[];
  /** Groups in the question that the cluster does not have. */
  missingGroups: string[];
}
