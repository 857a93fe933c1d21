/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Open TCP sockets of this process, whatever they belong to. */
export const openSockets = (): number =>
  process.getActiveResourcesInfo().filter(kind => kind === 'TCPSocketWrap')
    .length;

/** MiB of objects that are still in use. */
export function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
