/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { toError } from '@backstage/errors';

/** What is known of an answer; what was known stays while another is on its way, or is refused. */
export interface Loaded<T> {
  value?: T;
  error?: Error;
  isLoading: boolean;
  retry(): void;
}

/**
 * Loads something, and again with another `load`. An answer that nobody waits for any more is dropped.
 *
 * @param load - the same function as long as the same is wanted; undefined where nothing is
 */
export function useLoaded<T>(
  load: ((signal: AbortSignal) => Promise<T>) | undefined,
): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<Loaded<T>, 'retry'>>({
    isLoading: load !== undefined,
  });
  useEffect(() => {
    if (!load) {
      setState({ isLoading: false });
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setState(({ value }) => ({ value, isLoading: true }));
    load(signal).then(
      value => signal.aborted || setState({ value, isLoading: false }),
      error =>
        signal.aborted ||
        setState(({ value }) => ({
          ...{ value, isLoading: false },
          error: toError(error),
        })),
    );
    return () => controller.abort();
  }, [load, turn]);
  return {
    ...state,
    retry: useCallback(() => setTurn(before => before + 1), []),
  };
}
