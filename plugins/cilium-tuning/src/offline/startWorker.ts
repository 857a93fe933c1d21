/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Starts a worker that reads sysdumps. Bundlers look for exactly these words. */
export const startWorker = (): Worker =>
  new Worker(
    new URL('backstage-plugin-cilium-tuning/sysdump-worker', import.meta.url),
  );
