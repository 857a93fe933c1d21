/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';

/**
 * Makes an element a panel: it takes the focus when it opens or shows something else, and Escape closes it. When it closes, the
 * focus goes back to where it was, unless it has been moved elsewhere meanwhile.
 *
 * @param shown - changes when the panel shows something else
 * @returns properties of the element
 */
export function usePanel(shown: string, onClose: () => void) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const panel = ref.current;
    const before = document.activeElement;
    panel?.focus();
    return () => {
      if (
        before instanceof HTMLElement &&
        panel?.contains(document.activeElement)
      ) {
        before.focus();
      }
    };
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return { ref, tabIndex: -1, onKeyDown };
}
