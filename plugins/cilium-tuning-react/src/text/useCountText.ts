/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useUiText } from './translation';

/**
 * Says how many there are, for example "1,240 nodes".
 *
 * @public
 */
export function useCountText(): (
  what: 'nodes' | 'groups',
  count: number,
) => string {
  const t = useUiText();
  return useCallback((what, count) => t(`count.${what}`, { count }), [t]);
}
