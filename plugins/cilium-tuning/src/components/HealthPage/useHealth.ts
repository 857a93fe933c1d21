/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { ServiceHealth } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  refusalOf,
  usePolling,
} from 'backstage-plugin-cilium-tuning-react';

const INTERVAL_MS = 10_000;

/** What is known of how the service is doing. */
export interface HealthState {
  /** Stays while reading it again fails. */
  health?: ServiceHealth;
  error?: Error;
  isRefused?: boolean;
}

/** How the service is doing, read again every 10 s. */
export function useHealth(): HealthState & { retry(): void } {
  const api = useApi(ciliumTuningApiRef);
  const [state, setState] = useState<HealthState>({});
  const load = useCallback(
    async (isCurrent: () => boolean) => {
      try {
        const health = await api.getHealth();
        if (isCurrent()) {
          setState({ health });
        }
      } catch (error) {
        if (isCurrent()) {
          setState(({ health }) =>
            refusalOf(error) === 'notPermitted'
              ? { isRefused: true }
              : { health, error: toError(error) },
          );
        }
      }
      return INTERVAL_MS;
    },
    [api],
  );
  return { ...state, retry: usePolling(load) };
}
