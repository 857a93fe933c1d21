/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The script of the worker that reads sysdumps. It stands among the entry points of the package because that is the one name
 * of it which holds both here and in what is published.
 *
 * @packageDocumentation
 */

import { readArchive } from './readArchive';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

const answer = (message: WorkerAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const { archive, clusterName } = data;
  readArchive(archive, {
    clusterName,
    // Whoever no longer wants an answer ends the worker
    signal: new AbortController().signal,
    onProgress: (done, total) => answer({ kind: 'progress', done, total }),
  }).then(
    result => answer({ kind: 'done', result }),
    error => answer({ kind: 'failed', message: String(error) }),
  );
});

answer({ kind: 'ready' });
