/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  failed,
  hasCode,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../apiPath';
import type { ExecRequest } from '../ClusterReader';
import { connectionProblem } from '../connection';
import { overTime } from '../limits';
import { aborted, pause, withTimeLimit } from '../timeLimit';
import { namesOf } from './execResult';
import type { ExecOptions } from './ExecOptions';
import { runExec } from './runExec';

const CONNECT_TIME_LIMIT_MS = 10_000;
const IDLE_TIME_LIMIT_MS = 10_000;
const RETRY_PAUSE_MS = 300;

/** Output gets lost on its way now and then, without a word. Cilium's own command line asks as often. */
const RETRIES_OF_EMPTY = 3;

function search({ command, container }: ExecRequest): string {
  const parameters = new URLSearchParams(
    command.map(argument => ['command', argument]),
  );
  parameters.set('container', container);
  parameters.set('stdout', 'true');
  parameters.set('stderr', 'true');
  return parameters.toString();
}

/** How often a result like this is worth another attempt. */
function retriesFor(result: ReadResult<string>): number {
  if (result.ok) {
    return result.value.trim() === '' ? RETRIES_OF_EMPTY : 0;
  }
  const { problem } = result;
  const isOver = hasCode(
    problem,
    'read.timeout',
    'read.tooSlow',
    'read.cancelled',
  );
  return problem.transient && !isOver ? 1 : 0;
}

/**
 * Runs a command in a container over a WebSocket and gives what it wrote to standard output. It counts as run only where the
 * cluster says so, and where something came: both get lost on the way now and then, and are tried again while there is time.
 *
 * @throws InputError where the pod or its namespace is no name
 * @public
 */
export async function execCommand(
  options: ExecOptions,
): Promise<ReadResult<string>> {
  const { request, timeLimit, headers } = options;
  const { namespace, pod } = request;
  const path = apiPath(
    ...['api', 'v1', 'namespaces', namespace],
    ...['pods', pod, 'exec'],
  );
  const explainAbort =
    (expired: () => boolean) =>
    (bytes: number | undefined): ReadProblem =>
      expired()
        ? overTime(path, timeLimit, bytes)
        : readProblem('read.cancelled', { path }, { transient: true });
  const deadline = Date.now() + timeLimit;
  return withTimeLimit(request.signal, timeLimit, async (signal, expired) => {
    const tryOnce = async () => {
      const sent = await Promise.race([headers(), aborted(signal)]);
      return runExec({
        ...options,
        ...{ path, signal, explainAbort: explainAbort(expired) },
        url: `${options.server}${path}?${search(request)}`,
        headers: sent === 'aborted' ? {} : sent,
        connectTimeLimit: CONNECT_TIME_LIMIT_MS,
        idleTimeLimit: IDLE_TIME_LIMIT_MS,
        explainConnection: options.explainConnection ?? connectionProblem,
      });
    };
    let attempts = 1;
    let result = await tryOnce();
    while (
      attempts <= retriesFor(result) &&
      Date.now() + RETRY_PAUSE_MS < deadline
    ) {
      await pause(RETRY_PAUSE_MS, signal);
      attempts += 1;
      result = await tryOnce();
    }
    return result.ok && result.value.trim() === ''
      ? failed(
          readProblem(
            'exec.empty',
            { ...namesOf(request), attempts },
            { transient: true },
          ),
        )
      : result;
  });
}
