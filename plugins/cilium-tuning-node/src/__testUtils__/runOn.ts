/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execCommand } from '../reader/exec/execCommand';
import type { ExecOptions } from '../reader/exec/ExecOptions';
import type { ExecServer } from './execServer';
import { noSignal } from './reader';

/** Runs a command on a server that stands in for an API server. */
export const runOn = (server: ExecServer, more: Partial<ExecOptions> = {}) =>
  execCommand({
    server: server.url,
    headers: async () => ({ authorization: 'Bearer secret' }),
    request: {
      ...{ namespace: 'kube-system', pod: 'cilium-1' },
      ...{ container: 'cilium-agent', command: ['cilium', 'status'] },
      signal: noSignal(),
    },
    timeLimit: 20_000,
    maxBytes: 1_000,
    ...more,
  });

/** Why nothing came. */
export async function problemOf(result: ReturnType<typeof execCommand>) {
  const settled = await result;
  return settled.ok ? settled : settled.problem.reason;
}
