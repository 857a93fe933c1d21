/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { useNames } from '../../text';

/**
 * Props of {@link CheckList}.
 *
 * @public
 */
export interface CheckListProps {
  assessment: Assessment;
  /** Only the first so many. */
  limit?: number;
  /** Makes each item a button. */
  onSelect?(check: string): void;
}

/**
 * The tuning items of a cluster in the order of the article, one line each.
 *
 * @public
 */
export function CheckList({ assessment, limit }: CheckListProps) {
  const names = useNames();
  return (
    <ul>
      {assessment.checks.slice(0, limit).map(({ check }) => (
        <li key={check}>{names.check(check)}</li>
      ))}
    </ul>
  );
}
