/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ClusterStatus,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef, refusalOf } from '../api';
import { useChangeHint } from './useChangeHint';
import { usePolling } from './usePolling';

const SCANNING_INTERVAL_MS = 1_500;
const ERROR_INTERVAL_MS = 10_000;
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

interface Known
  extends Pick<ClusterReport, 'status' | 'report' | 'error' | 'scanError'> {
  entityRef: string;
}

/**
 * Reads the status and the report of a cluster, again every 1.5 s while a scan is queued or running, every 10 s after an
 * error, else every minute and when the backend hints at news, and not at all while the page is hidden.
 *
 * @public
 */
export function useClusterReport(entityRef: string): ClusterReport {
  const api = useApi(ciliumTuningApiRef);
  const [known, setKnown] = useState<Known>({ entityRef });
  const [isRequestingScan, setRequestingScan] = useState(false);
  // What is known of another cluster must never show under this one's name.
  const current = known.entityRef === entityRef ? known : { entityRef };
  if (current !== known) {
    setKnown(current);
  }
  const held = useRef<Report>();
  held.current = current.report;

  const learn = useCallback(
    (news: Omit<Known, 'entityRef'>) =>
      setKnown(before =>
        before.entityRef === entityRef ? { ...before, ...news } : before,
      ),
    [entityRef],
  );

  const load = useCallback(
    async (isCurrent: () => boolean) => {
      const learnIfCurrent: typeof learn = news => isCurrent() && learn(news);
      try {
        const status = await api.getStatus(entityRef);
        learnIfCurrent({ status });
        if (status.report?.id !== held.current?.id) {
          learnIfCurrent({
            report: status.report ? await api.getReport(entityRef) : undefined,
          });
        }
        learnIfCurrent({ error: undefined });
        return status.scan ? SCANNING_INTERVAL_MS : IDLE_INTERVAL_MS;
      } catch (error) {
        learnIfCurrent({
          error: toError(error),
          // What the viewer may no longer see must not stay on the page.
          ...(refusalOf(error) && { status: undefined, report: undefined }),
        });
        return ERROR_INTERVAL_MS;
      }
    },
    [api, entityRef, learn],
  );
  const refetch = usePolling(load);
  useChangeHint(refetch);

  const requestScan = useCallback(async () => {
    setRequestingScan(true);
    learn({ scanError: undefined });
    try {
      await api.requestScan(entityRef);
    } catch (error) {
      learn({ scanError: toError(error) });
    } finally {
      setRequestingScan(false);
      refetch();
    }
  }, [api, entityRef, learn, refetch]);

  const { status, report, error, scanError } = current;
  return {
    ...{ status, report, error, scanError },
    ...{ isRequestingScan, refetch, requestScan },
  };
}
