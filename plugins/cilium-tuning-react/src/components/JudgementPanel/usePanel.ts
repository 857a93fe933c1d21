/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';

/**
 * Makes an element a panel: its title takes the focus when it opens or shows something else, and Escape closes it. When it
 * closes, the focus goes back to where it was, unless it has been moved elsewhere meanwhile.
 *
 * @param shown - changes when the panel shows something else
 * @returns properties of the panel and of its title
 */
export function usePanel(shown: string, onClose: () => void) {
  const panelRef = useRef<HTMLElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const panel = panelRef.current;
    const before = document.activeElement;
    titleRef.current?.focus();
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
  return {
    panelProps: { ref: panelRef, onKeyDown },
    titleProps: { ref: titleRef, tabIndex: -1 },
  };
}
