/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import { APP_URL, BACKEND_URL } from './addresses';

const LIMIT_MS = 180_000;

/** One of each file that the catalog of the demo is read from. */
const ENTITIES = [
  'resource:default/article',
  'resource:default/tuned',
  'group:default/team-a',
];

async function ask(path: string, request?: RequestInit) {
  const response = await fetch(`${BACKEND_URL}${path}`, {
    ...request,
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status} at ${path}`);
  }
  return await response.json();
}

/** Throws until the backend is up and its catalog is filled. */
async function look(): Promise<void> {
  await ask('/.backstage/health/v1/readiness');
  const { backstageIdentity } = await ask('/api/auth/guest/refresh', {
    method: 'POST',
    headers: { origin: APP_URL, 'x-requested-with': 'XMLHttpRequest' },
  });
  const { items } = await ask('/api/catalog/entities/by-refs', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ entityRefs: ENTITIES, fields: ['kind'] }),
  });
  const missing = ENTITIES.filter((_, index) => !items[index]);
  if (missing.length > 0) {
    throw new Error(`The catalog has no ${missing.join(' and no ')}`);
  }
}

/** The app answers before the backend does, and that before its catalog is filled; no test begins before all are ready. */
export default async function waitForBackend(): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    try {
      await look();
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        throw new Error('The backend is not ready', { cause });
      }
      await pause(500);
    }
  }
}
