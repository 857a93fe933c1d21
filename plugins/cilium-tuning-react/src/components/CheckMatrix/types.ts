/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import type { WaivedItems } from '../../model';

/**
 * A cell of the matrix: a check on a node group.
 *
 * @public
 */
export interface MatrixSelection {
  /** Id of the check. */
  check: string;
  /** Id of the node group. */
  group: string;
}

/**
 * Props of {@link CheckMatrix}.
 *
 * @public
 */
export interface CheckMatrixProps {
  assessment: Assessment;
  /** Ids of the checks to show; all when absent. */
  visibleChecks?: readonly string[];
  /** Ids of the node groups to show; all when absent. */
  visibleGroups?: readonly string[];
  selection?: MatrixSelection;
  /** Called with undefined when the selected cell is chosen again. */
  onSelect(selection: MatrixSelection | undefined): void;
  /** Called with the id of a group whose nodes are asked for. */
  onShowNodes(groupId: string): void;
  /** The same groups and checks as they are: cells that stand otherwise are outlined and say what they were. */
  before?: Assessment;
  /** Where the page of a check is, to which its name leads; undefined where there is none. */
  hrefOf?(check: string): string | undefined;
  /** What is excused, which is said over the verdicts. */
  waived?: WaivedItems;
}
