/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Basis, Outdated } from '../snapshot/evidence';
import type { NodeGroup } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';

/**
 * How a check stands on a node.
 *
 * @public
 */
export type Verdict = 'pass' | 'fail' | 'blocked' | 'notApplicable' | 'unknown';

/**
 * What stands against an item: another check (`step`), the kernel, NIC, cloud or Cilium version (`platform`), or
 * something people rightly want (`choice`).
 *
 * @public
 */
export type Blocker = 'step' | 'platform' | 'choice';

/**
 * Weight of a check: high 5, medium 3, low 1, advisory 0 (shown, never scored).
 *
 * @public
 */
export type Impact = 'high' | 'medium' | 'low' | 'advisory';

/**
 * Something an item needs, and whether it is there.
 *
 * @public
 */
export interface Need {
  reason: Reason;
  state: 'met' | 'unmet' | 'unknown';
  kind: Blocker;
  /** The check that brings it, for a step. */
  check?: string;
  /** True when the agent does not start without it. */
  hard?: boolean;
}

/**
 * The verdict of one check for nodes with the same facts, and why.
 *
 * @public
 */
export interface Judgement {
  verdict: Verdict;
  /** What blocks, for `blocked`. */
  blockedBy?: Blocker;
  reason: Reason;
  /** The figure worth showing, for example a kernel release. */
  figure?: string;
  needs: Need[];
  /** To be confirmed before the change: prerequisites that nothing told. */
  confirmFirst: Reason[];
  /** What an expert adds. */
  notes: Reason[];
  /** For `unknown`: what would tell. */
  tells: Reason[];
  /** True for an `unknown` that leaves the score. */
  unscored?: boolean;
  /** Indexes into the assessment's evidence: exactly what the rule read. */
  evidence: number[];
}

/**
 * A judgement and the nodes of a group it holds for.
 *
 * @public
 */
export interface CellPart {
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
  judgement: Judgement;
}

/**
 * One check on one node group; several parts where nodes of the group differ, most nodes first.
 *
 * @public
 */
export interface Cell {
  /** Id of the node group. */
  group: string;
  parts: CellPart[];
}

/**
 * How far an item is on the whole cluster. `done`: passes on every node that permits it; `partly`: on some; `open`: on
 * none, and can be worked on; `locked`: platform or choice stands against it everywhere; `notNeeded`: applies nowhere;
 * `unknown`: nothing known where it is permitted.
 *
 * @public
 */
export type CheckProgress =
  | 'done'
  | 'partly'
  | 'open'
  | 'locked'
  | 'notNeeded'
  | 'unknown';

/**
 * Number of nodes by verdict, `blocked` split by what blocks.
 *
 * @public
 */
export interface VerdictCounts {
  pass: number;
  fail: number;
  blockedByStep: number;
  blockedByPlatform: number;
  blockedByChoice: number;
  notApplicable: number;
  unknown: number;
}

/**
 * One check on the whole cluster.
 *
 * @public
 */
export interface CheckAssessment {
  check: string;
  progress: CheckProgress;
  counts: VerdictCounts;
  cells: Cell[];
}

/**
 * A piece of evidence as it is shown: the fact's name and value, and where it came from.
 *
 * @public
 */
export interface ShownEvidence {
  /** Name of the fact; configuration keys stand as `config:<key>`. */
  fact: string;
  value: unknown;
  source: string;
  basis: Basis;
  /** ISO 8601. */
  observedAt: string;
  excerpt: string;
  object: string;
  /** Set when the value was too old to be judged by. */
  outdated?: Outdated;
}

/**
 * What a source that is not read yet, or not everywhere, may turn from unknown into known.
 *
 * @public
 */
export interface SourceGain {
  source: string;
  /** Items that are unknown for want of facts that the source brings, and on how many nodes. */
  items: { check: string; nodes: number }[];
}

/**
 * What a finding is about. `armed`: the next restart of the agent fails; `refused`: an agent that does not run was told
 * something with which it refuses to start; `advice`: what an expert adds.
 *
 * @public
 */
export type FindingKind =
  | 'armed'
  | 'refused'
  | 'restartPending'
  | 'configuredNotInEffect'
  | 'differingMtus'
  | 'kubeProxyBesideReplacement'
  | 'advice';

/**
 * How much a finding matters. `critical`: an agent does not start, or will not.
 *
 * @public
 */
export type FindingSeverity = 'critical' | 'warning' | 'note';

/**
 * Something worth saying beside the list, and the nodes that it holds for.
 *
 * @public
 */
export interface Finding {
  kind: FindingKind;
  severity: FindingSeverity;
  reason: Reason;
  /** What it follows from, where that is a sentence of its own. */
  because?: Reason;
  /** The check that it belongs to. */
  check?: string;
  /** Number of nodes. */
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
  /** Indexes into the assessment's evidence: what the rule read on the first of the nodes. */
  evidence: number[];
}

/**
 * What a snapshot means under one set of rules.
 *
 * @public
 */
export interface Assessment {
  rulesVersion: string;
  /** 0 to 100, or null while there is not enough evidence: unknown is more than half of the weight. */
  score: number | null;
  /** The same with platform-blocked items counted as open. */
  potential: number | null;
  progress: {
    done: number;
    /** Items that at least one node permits. */
    permitted: number;
    locked: number;
    unknown: number;
  };
  nodes: {
    total: number;
    inScope: number;
    outOfScope: number;
  };
  groups: NodeGroup[];
  /** In display order. */
  checks: CheckAssessment[];
  /** The most severe first. */
  findings: Finding[];
  /** Sources that would make something known, in the order of the catalogue of sources. */
  gains: SourceGain[];
  evidence: ShownEvidence[];
}
