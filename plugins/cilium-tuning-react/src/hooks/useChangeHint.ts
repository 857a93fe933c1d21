/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { SIGNAL_CHANNEL } from 'backstage-plugin-cilium-tuning-common';

/** Hints come for every cluster, also for those that a page does not show. */
const PAUSE_MS = 15_000;

/** Pages hear a hint all at once and should not ask all at once. */
const SPREAD_MS = 1_000;

/**
 * Calls back when the backend hints that something may have changed, at most every 15 s. Without the signals plugin it never does,
 * so what has to be current is asked for by time as well.
 *
 * @public
 */
export function useChangeHint(onHint: () => void): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pauseEnds = 0;
    const { unsubscribe } = signals.subscribe(SIGNAL_CHANNEL, () => {
      const pause = Math.max(0, pauseEnds - Date.now());
      timer ??= setTimeout(() => {
        timer = undefined;
        pauseEnds = Date.now() + PAUSE_MS;
        onHint();
      }, pause + Math.random() * SPREAD_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [signals, onHint]);
}
