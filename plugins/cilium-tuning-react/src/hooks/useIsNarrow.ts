/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useSyncExternalStore } from 'react';

/** As in the styles of what makes room. */
const NARROW = '(max-width: 48rem)';

/** Where there is no window to measure, there is room. */
const mediaQuery = () => window.matchMedia?.(NARROW);

function subscribe(onChange: () => void) {
  const media = mediaQuery();
  media?.addEventListener('change', onChange);
  return () => media?.removeEventListener('change', onChange);
}

/**
 * Whether the page is as narrow as on a phone.
 *
 * @public
 */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => mediaQuery()?.matches ?? false);
}
