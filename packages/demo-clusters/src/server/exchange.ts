/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Fault } from './faults';
import {
  ApiResponse,
  StatusError,
  statusResponse,
  textResponse,
  unauthorized,
} from './status';

/** Smaller answers the API server does not compress. */
const GZIP_FROM_BYTES = 128 * 1024;
const PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>';

/** The answer that a fault gives in place of the cluster's own. */
export function faultyAnswer(fault: Fault): ApiResponse | undefined {
  switch (fault.kind) {
    case 'html':
      return {
        ...textResponse(200, PAGE),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      };
    case 'answer':
      return {
        status: fault.status,
        headers: { 'content-type': fault.contentType },
        body: fault.body,
      };
    case 'unauthorized':
      return statusResponse(unauthorized());
    case 'status500':
      return statusResponse(
        new StatusError(
          500,
          'InternalError',
          'Internal error occurred: etcdserver: request timed out',
        ),
      );
    case 'tooManyRequests': {
      const { retryAfterSeconds = 1 } = fault;
      const answer = statusResponse(
        new StatusError(
          429,
          'TooManyRequests',
          'Too many requests, please try again later.',
          { retryAfterSeconds },
        ),
      );
      return {
        ...answer,
        headers: {
          ...answer.headers,
          'retry-after': String(retryAfterSeconds),
        },
      };
    }
    default:
      return undefined;
  }
}

/** Lets a fault act before there is an answer; false where there will be none. */
export async function admits(
  fault: Fault | undefined,
  request: IncomingMessage,
): Promise<boolean> {
  switch (fault?.kind) {
    case 'hang':
      return false;
    case 'reset':
      request.socket.destroy();
      return false;
    case 'delay':
      await sleep(fault.delayMs);
      return true;
    default:
      return true;
  }
}

/** Sends an answer as the API server does: compressed where it is large, and to half where a fault cuts it. */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ApiResponse,
  fault: Fault | undefined,
): void {
  const plain = Buffer.from(answer.body);
  const compresses =
    plain.length > GZIP_FROM_BYTES &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = compresses ? gzipSync(plain) : plain;
  response.writeHead(answer.status, {
    'audit-id': randomUUID(),
    'cache-control': 'no-cache, private',
    ...answer.headers,
    ...(compresses && {
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    }),
    'content-length': body.length,
  });
  if (fault?.kind === 'cutBody') {
    response.write(body.subarray(0, body.length / 2), () =>
      request.socket.destroy(),
    );
    return;
  }
  response.end(body);
}
