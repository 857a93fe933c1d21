/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { History } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';

/** What is known of a history; what was known stays while another time is read, or reading it fails. */
export interface HistoryState {
  history?: History;
  error?: Error;
  isLoading: boolean;
  retry(): void;
}

/**
 * The history of a cluster.
 *
 * @param reportId - of the newest report: with another one the history is read again
 */
export function useHistory(
  entityRef: string,
  days: number,
  reportId: string,
): HistoryState {
  const api = useApi(ciliumTuningApiRef);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<HistoryState, 'retry'>>({
    isLoading: true,
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(({ history }) => ({ history, isLoading: true }));
    api.getHistory(entityRef, { days }, signal).then(
      history => signal.aborted || setState({ history, isLoading: false }),
      error =>
        signal.aborted ||
        setState(({ history }) => ({
          ...{ history, isLoading: false },
          error: toError(error),
        })),
    );
    return () => controller.abort();
  }, [api, entityRef, days, reportId, turn]);
  return {
    ...state,
    retry: useCallback(() => setTurn(before => before + 1), []),
  };
}
