/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import type { Mark } from '../model';
import { useNames } from './useNames';
import { useUiText } from './translation';

/**
 * The word of a mark; for `step` with the check to come before, where it is known.
 *
 * @public
 */
export function useMarkText(): (mark: Mark, checkBefore?: string) => string {
  const t = useUiText();
  const names = useNames();
  return useCallback(
    (mark: Mark, checkBefore?: string) => {
      if (mark !== 'step') {
        return t(`mark.${mark}`);
      }
      return checkBefore
        ? t('mark.step', { check: names.check(checkBefore) })
        : t('mark.stepUnnamed');
    },
    [t, names],
  );
}
