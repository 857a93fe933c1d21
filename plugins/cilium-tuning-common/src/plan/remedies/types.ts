/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Disruption } from '../../checks/types';
import type { Reason } from '../../text/reason';
import type { Ground } from '../ground';
import type { Opening, Stage, StepKind } from '../types';

/** A step before it has its place in a plan. */
export interface Draft {
  /** Where its item has a step of that kind already. */
  id?: string;
  /** Steps that it comes after beside those that its item rests on, by id, where the plan has them. */
  after?: string[];
  /** Whether the item is on only after a further step. */
  isHalf?: boolean;
  kind: StepKind;
  title: Reason;
  /** The nodes that it touches, by cohort. */
  cohorts: number[];
  /** Those on which the item is then on. */
  targets: number[];
  restsOn?: Reason[];
  disrupts: Disruption[];
  risks: Reason[];
  stages: Stage[];
  undo: Stage[];
}

/** Nodes for which there is no step, and why. */
export interface Left {
  cohorts: number[];
  reason: Reason;
  /** A version that would permit it. */
  opening?: Pick<Opening, 'by' | 'floor'>;
}

/** What a remedy has to say for some nodes. */
export interface Proposal {
  drafts: Draft[];
  left: Left[];
}

/** How an item is turned on. */
export interface Remedy {
  check: string;
  /** Codes of what is to be confirmed first that the step itself looks after before anything rests on it. */
  settles?: readonly string[];
  /** Checks that the step brings along where they are not on. */
  brings?: readonly string[];
  /** Set for what needs BPF host routing that was seen. */
  waitsForHostRouting?: true;
  /**
   * The steps for nodes on which nothing stands against the item.
   *
   * @param cohorts - at least one
   */
  propose?(ground: Ground, cohorts: number[]): Proposal;
  /** Steps for which the verdicts of the item do not tell the nodes. */
  also?(ground: Ground): Proposal;
}
