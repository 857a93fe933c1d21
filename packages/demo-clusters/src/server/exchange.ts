/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  setInterval as every,
  setTimeout as sleep,
} from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Fault } from './faults';
import { passedOn } from './serviceProxy';
import {
  ApiResponse,
  StatusError,
  statusResponse,
  textResponse,
  unauthorized,
} from './status';

/** Smaller answers the API server does not compress; larger ones as fast as gzip can. */
const GZIP_FROM_BYTES = 128 * 1024;
const DRIP_BYTES = 2;
const DRIP_EVERY_MS = 100;
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

/** Waits; false where the signal ends that. */
export async function waited(
  ms: number,
  signal: AbortSignal,
): Promise<boolean> {
  return await sleep(ms, true, { signal }).catch(() => false);
}

/**
 * Lets a fault act before there is an answer; false where there will be none.
 *
 * @param left - aborts when there is nobody any more to answer
 */
export async function admits(
  fault: Fault | undefined,
  request: IncomingMessage,
  left: AbortSignal,
): Promise<boolean> {
  switch (fault?.kind) {
    case 'hang':
      return false;
    case 'reset':
      request.socket.destroy();
      return false;
    case 'delay':
      return await waited(fault.delayMs, left);
    default:
      return !left.aborted;
  }
}

/** Sends a body so that it never ends. */
async function drip(
  response: ServerResponse,
  body: Buffer,
  left: AbortSignal,
): Promise<void> {
  let at = 0;
  for await (const _ of every(DRIP_EVERY_MS, undefined, { signal: left })) {
    // its last byte is kept back
    const end = Math.min(at + DRIP_BYTES, body.length - 1);
    response.write(body.subarray(at, end));
    at = end;
  }
}

const compress = promisify(gzip);

/** Bytes of an answer's body as it is understood, and as it went out. */
export interface SentBytes {
  decoded: number;
  sent: number;
}

/** Sends an answer as the API server does, compressed where it is large; less than all of it where a fault says so. */
export async function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  own: ApiResponse,
  fault: Fault | undefined,
  left: AbortSignal,
): Promise<SentBytes | undefined> {
  const answer = own.from ? await passedOn(own.from, left) : own;
  const plain = Buffer.from(
    fault?.kind === 'rewrite'
      ? answer.body.replaceAll(fault.from, fault.to)
      : answer.body,
  );
  const compresses =
    plain.length > GZIP_FROM_BYTES &&
    /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = compresses
    ? await compress(plain, { level: constants.Z_BEST_SPEED })
    : plain;
  if (left.aborted) {
    return undefined;
  }
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
  switch (fault?.kind) {
    case 'cutBody':
      response.write(body.subarray(0, body.length / 2), () =>
        request.socket.destroy(),
      );
      return undefined;
    case 'slowDrip':
      await drip(response, body, left).catch(() => undefined);
      return undefined;
    default:
      response.end(body);
      return { decoded: plain.length, sent: body.length };
  }
}
