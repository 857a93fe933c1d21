/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect, useRef } from 'react';

/**
 * Where what had the focus has gone with what was shown before, the element around it takes the focus, so that keys go on from
 * there and not from the top of the page.
 */
export function useFocusPlace<T extends HTMLElement>(shown: string) {
  const place = useRef<T>(null);
  const before = useRef(shown);
  useEffect(() => {
    const isOther = before.current !== shown;
    before.current = shown;
    if (isOther && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
  }, [shown]);
  return place;
}
