/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMarkText } from '../../text';
import type { Mark } from '../../model';

/**
 * Props of {@link VerdictMark}.
 *
 * @public
 */
export interface VerdictMarkProps {
  mark: Mark;
  /** In place of the mark's own word, for example "After native routing". */
  label?: string;
  size?: 'small' | 'medium';
}

/**
 * A state as icon and word.
 *
 * @public
 */
export function VerdictMark({ mark, label }: VerdictMarkProps) {
  const markText = useMarkText();
  return <span>{label ?? markText(mark)}</span>;
}
