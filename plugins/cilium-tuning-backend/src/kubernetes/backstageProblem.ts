/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import {
  connectionProblem,
  readProblem,
  type HttpAnswer,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-node';

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error of a body in the form of Backstage's framework; undefined for the API server's own. */
function backstageError(answer: HttpAnswer): JsonObject | undefined {
  const { json } = answer;
  return isObject(json) && json.kind !== 'Status' && isObject(json.error)
    ? json.error
    : undefined;
}

// Errors of Backstage's own files have codes in their words too, which say nothing of the cluster
const CONNECTION_CODE =
  /\b(?:E(?:ADDR|AI_|CONN|HOST|NET|NOTFOUND|PIPE|PROTO|TIMEDOUT)[A-Z_]*|(?:CERT|DEPTH|ERR_SSL|ERR_TLS|SELF|UNABLE)_[A-Z_]+)\b/;

/** Code of the connection error that the Kubernetes plugin reports as a cause, or in words. */
function codeOf(error: JsonObject, message: string): string | undefined {
  const cause = isObject(error.cause) ? error.cause.code : undefined;
  if (typeof cause === 'string') {
    return cause;
  }
  return (
    CONNECTION_CODE.exec(message)?.[0] ??
    (/certificate/i.test(message) ? 'CERT_UNTRUSTED' : undefined)
  );
}

/**
 * What an error of Backstage means that came in place of the cluster's answer; undefined when the answer is the cluster's.
 *
 * @param cluster - name and auth provider of the cluster that was asked
 */
export function backstageProblem(
  answer: HttpAnswer,
  cluster: { clusterName: string; authProvider?: string },
): ReadProblem | undefined {
  const error = backstageError(answer);
  if (!error || answer.status === 429) {
    return undefined;
  }
  const { path, status } = answer;
  const message = typeof error.message === 'string' ? error.message : '';
  if (error.name === 'NotFoundError' && /cluster/i.test(message)) {
    return readProblem(
      'read.clusterUnknown',
      { cluster: cluster.clusterName },
      { status },
    );
  }
  if (/token not found/i.test(message)) {
    return readProblem(
      'read.needsUserCredentials',
      { authProvider: cluster.authProvider ?? 'unknown' },
      { status },
    );
  }
  const code = codeOf(error, message);
  return code
    ? connectionProblem(code, path)
    : readProblem(
        'read.backstageError',
        { status, message },
        { status, transient: status >= 500 },
      );
}

/** What it means that no answer came from the Kubernetes plugin at all. */
export function backstageConnectionProblem(
  code: string,
  path: string,
): ReadProblem {
  const problem = connectionProblem(code, path);
  // An answer that broke off midway was the cluster's
  return problem.reason.code === 'read.connectionCut'
    ? problem
    : readProblem('read.backstageUnreachable', { code }, { transient: true });
}
