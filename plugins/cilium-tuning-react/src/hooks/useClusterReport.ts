/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ClusterStatus,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from '../api';
import { usePolling } from './usePolling';

const SCANNING_INTERVAL_MS = 1_500;
const IDLE_INTERVAL_MS = 60_000;

/**
 * How a cluster stands and its last report, kept up to date.
 *
 * @public
 */
export interface ClusterReport {
  /** Undefined until the first answer. */
  status?: ClusterStatus;
  /** The newest report that was loaded; stays while a newer one is on its way. */
  report?: Report;
  /** Why the last try to update failed; gone with the next that works. */
  error?: Error;
  /** Why the last request for a scan was refused. */
  scanError?: Error;
  /** True from the request for a scan until its progress is known. */
  isRequestingScan: boolean;
  refetch(): void;
  requestScan(): Promise<void>;
}

interface Known {
  entityRef: string;
  status?: ClusterStatus;
  report?: Report;
  error?: Error;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function wantsReport(status: ClusterStatus, report?: Report): boolean {
  return status.report !== null && status.report.id !== report?.id;
}

/**
 * Reads the status and the report of a cluster, again every 1.5 s while a scan is queued or running, else every minute,
 * and not at all while the page is hidden.
 *
 * @public
 */
export function useClusterReport(entityRef: string): ClusterReport {
  const api = useApi(ciliumTuningApiRef);
  const [known, setKnown] = useState<Known>({ entityRef });
  const [scanError, setScanError] = useState<Error>();
  const [isRequestingScan, setRequestingScan] = useState(false);

  // What is known of another cluster must never show under this one's name.
  const current: Known = known.entityRef === entityRef ? known : { entityRef };

  const update = useCallback(
    async (change: (before: Known) => Known) =>
      setKnown(before =>
        change(before.entityRef === entityRef ? before : { entityRef }),
      ),
    [entityRef],
  );

  const load = useCallback(
    async (isCurrent: () => boolean) => {
      const apply = (change: (before: Known) => Known) =>
        isCurrent() && update(change);
      try {
        const status = await api.getStatus(entityRef);
        apply(before => ({
          entityRef,
          status,
          report: status.report ? before.report : undefined,
        }));
        if (status.report) {
          await loadReport(status, apply);
        }
      } catch (error) {
        apply(before => ({ ...before, error: toError(error) }));
      }

      async function loadReport(status: ClusterStatus, set: typeof apply) {
        const held = await new Promise<Report | undefined>(resolve => {
          set(before => {
            resolve(before.report);
            return before;
          });
          resolve(undefined);
        });
        if (wantsReport(status, held)) {
          const report = await api.getReport(entityRef);
          set(before => ({ ...before, report }));
        }
      }
    },
    [api, entityRef, update],
  );

  const refetch = usePolling(
    load,
    current.status?.scan ? SCANNING_INTERVAL_MS : IDLE_INTERVAL_MS,
  );

  useEffect(() => setScanError(undefined), [entityRef]);

  const requestScan = useCallback(async () => {
    setRequestingScan(true);
    setScanError(undefined);
    try {
      await api.requestScan(entityRef);
    } catch (error) {
      setScanError(toError(error));
    } finally {
      setRequestingScan(false);
      refetch();
    }
  }, [api, entityRef, refetch]);

  return { ...current, scanError, isRequestingScan, refetch, requestScan };
}
