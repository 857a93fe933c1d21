/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { useNames } from '../../text';
import type { MatrixSelection } from '../CheckMatrix';

/**
 * Props of {@link JudgementPanel}.
 *
 * @public
 */
export interface JudgementPanelProps {
  assessment: Assessment;
  selection: MatrixSelection;
  onClose(): void;
  /** Called with the id of a group whose nodes are asked for. */
  onShowNodes(groupId: string): void;
  /** Shown beside the title, before the button that closes. */
  actions?: ReactNode;
}

/**
 * One check on one node group: the verdict, why, and the evidence for it.
 *
 * @public
 */
export function JudgementPanel({ selection }: JudgementPanelProps) {
  const names = useNames();
  return <section aria-label={names.check(selection.check)} />;
}
