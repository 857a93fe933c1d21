/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

function subscribeToVisibility(onChange: () => void) {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/**
 * Runs a task now and again and again, one run at a time, not at all while the page is hidden. The task says after how many
 * milliseconds it wants to run next; `isCurrent` is false once its answer is no longer wanted.
 *
 * @returns runs the task at once
 * @public
 */
export function usePolling(
  task: (isCurrent: () => boolean) => Promise<number>,
): () => void {
  const [turn, setTurn] = useState(0);
  const isVisible = useSyncExternalStore(
    subscribeToVisibility,
    () => !document.hidden,
  );

  useEffect(() => {
    if (!isVisible) {
      return undefined;
    }
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async () => {
      const delay = await task(() => isCurrent);
      if (isCurrent) {
        timer = setTimeout(run, delay);
      }
    };
    run();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [task, turn, isVisible]);

  return useCallback(() => setTurn(before => before + 1), []);
}
