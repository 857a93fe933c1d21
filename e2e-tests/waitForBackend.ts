/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import { BACKEND_URL } from './addresses';

const READY_URL = `${BACKEND_URL}/.backstage/health/v1/readiness`;
const LIMIT_MS = 180_000;

async function isReady(): Promise<boolean> {
  try {
    const response = await fetch(READY_URL, {
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** The app answers before the backend does; no test begins before both do. */
export default async function waitForBackend(): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!(await isReady())) {
    if (Date.now() > deadline) {
      throw new Error(`The backend is not ready: no answer at ${READY_URL}`);
    }
    await pause(500);
  }
}
