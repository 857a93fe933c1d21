/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from 'backstage-plugin-cilium-tuning-common';
import { readInWorker } from './readInWorker';
import type { OfflineReading, ReadArchive } from './types';

/** How far somebody is with a sysdump of their own. */
export type OfflineState =
  | { kind: 'none' }
  | { kind: 'reading'; file: string; done: number; total: number }
  | { kind: 'failed'; file: string; reason?: Reason; message?: string }
  | { kind: 'shown'; file: string; reading: OfflineReading };

/** The bundle that starts workers is loaded when one is needed: nothing but a browser understands it. */
const inBrowser = readInWorker(async () =>
  (await import('./startWorker')).startWorker(),
);

/**
 * Reads a sysdump that somebody has, in this browser: nothing of it is sent or stored, and it is forgotten with the page.
 *
 * @param clusterName - what the cluster is called in what is made of it
 */
export function useOfflineAssessment(
  clusterName: string,
  read: ReadArchive = inBrowser,
) {
  const [state, setState] = useState<OfflineState>({ kind: 'none' });
  const current = useRef<AbortController>();

  const close = useCallback(() => {
    current.current?.abort();
    setState({ kind: 'none' });
  }, []);
  useEffect(() => () => current.current?.abort(), []);

  const open = useCallback(
    async (archive: File) => {
      current.current?.abort();
      const { signal } = (current.current = new AbortController());
      const file = archive.name;
      const show = (next: OfflineState) => !signal.aborted && setState(next);
      show({ kind: 'reading', file, done: 0, total: 0 });
      try {
        const result = await read(archive, {
          clusterName,
          signal,
          onProgress: (done, total) =>
            show({ kind: 'reading', file, done, total }),
        });
        show(
          result.ok
            ? { kind: 'shown', file, reading: result.value }
            : { kind: 'failed', file, reason: result.problem.reason },
        );
      } catch (error) {
        show({ kind: 'failed', file, message: String(error) });
      }
    },
    [clusterName, read],
  );
  return { state, open, close };
}
