/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useUiText } from '../../text';
import type { CheckMatrixProps } from './types';

/**
 * Every check on every node group.
 *
 * @public
 */
export function CheckMatrix(_props: CheckMatrixProps) {
  const t = useUiText();
  return <div role="grid" aria-label={t('matrix.label')} />;
}
