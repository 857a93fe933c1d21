/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ClusterStatus,
  OwnScan,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  refusalOf,
  usePolling,
} from 'backstage-plugin-cilium-tuning-react';
import { useClusterToken } from './useClusterToken';

const SCANNING_INTERVAL_MS = 1_500;
const ERROR_INTERVAL_MS = 10_000;
const IDLE_INTERVAL_MS = 60_000;

/** A scan that the viewer made with their own cluster credentials. */
export interface OwnScanState {
  /** Undefined until the first answer, and for clusters that are not read this way. */
  own?: OwnScan;
  /** What it brought, while that is kept. */
  report?: Report;
  error?: Error;
  scanError?: Error;
  isStarting: boolean;
  /** Whether a report that was shown is gone because its hour is over. */
  hasExpired: boolean;
  start(): Promise<void>;
}

interface Known extends Pick<OwnScanState, 'own' | 'report' | 'error'> {
  entityRef: string;
  hasExpired: boolean;
}

function isOver({ report }: OwnScan): boolean {
  return report !== null && Date.parse(report.expiresAt) <= Date.now();
}

function delayUntilNext({ scan, report }: OwnScan): number {
  if (scan) {
    return SCANNING_INTERVAL_MS;
  }
  const left = report
    ? Date.parse(report.expiresAt) - Date.now()
    : IDLE_INTERVAL_MS;
  return Math.min(IDLE_INTERVAL_MS, Math.max(SCANNING_INTERVAL_MS, left));
}

/**
 * Reads how the viewer's own scan of a cluster stands, and what it brought.
 *
 * @param signIn - how to sign in to the cluster; nothing is asked without
 * @param onEnd - called when a scan that was under way has ended
 */
export function useOwnScan(
  entityRef: string,
  signIn: ClusterStatus['signIn'],
  onEnd: () => void,
): OwnScanState {
  const api = useApi(ciliumTuningApiRef);
  const getToken = useClusterToken();
  const fresh: Known = { entityRef, hasExpired: false };
  const [known, setKnown] = useState<Known>(fresh);
  const [isStarting, setStarting] = useState(false);
  const [scanError, setScanError] = useState<Error>();
  const current = known.entityRef === entityRef ? known : fresh;
  const held = useRef<Known>(current);
  held.current = current;
  const isAsked = signIn !== undefined;

  const load = useCallback(
    async (isCurrent: () => boolean) => {
      if (!isAsked) {
        return IDLE_INTERVAL_MS;
      }
      const learn = (news: Partial<Known>) => {
        if (isCurrent()) {
          setKnown({ ...held.current, ...news, entityRef });
        }
      };
      try {
        const before = held.current;
        const own = await api.getOwnScan(entityRef);
        let { report } = before;
        if (own.report?.id !== report?.id) {
          report = own.report ? await api.getOwnReport(entityRef) : undefined;
        }
        const wasShown = before.report !== undefined || before.hasExpired;
        learn({
          ...{ own, report, error: undefined },
          hasExpired: wasShown && report === undefined,
        });
        if (before.own?.scan && !own.scan && isCurrent()) {
          onEnd();
        }
        return delayUntilNext(own);
      } catch (error) {
        learn({
          error: toError(error),
          ...(refusalOf(error) && { own: undefined, report: undefined }),
        });
        return ERROR_INTERVAL_MS;
      }
    },
    [api, entityRef, isAsked, onEnd],
  );
  const refetch = usePolling(load);

  const start = useCallback(async () => {
    if (!signIn) {
      return;
    }
    setStarting(true);
    setScanError(undefined);
    try {
      await api.startOwnScan(entityRef, await getToken(signIn));
    } catch (error) {
      setScanError(toError(error));
    } finally {
      setStarting(false);
      refetch();
    }
  }, [api, entityRef, getToken, refetch, signIn]);

  const { own, report, error, hasExpired } = current;
  const over = own !== undefined && isOver(own);
  return {
    own: over ? { ...own, report: null } : own,
    report: over ? undefined : report,
    hasExpired: over || hasExpired,
    ...{ error, scanError, isStarting, start },
  };
}
