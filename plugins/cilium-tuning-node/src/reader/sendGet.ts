/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Agent,
  type IncomingHttpHeaders,
  get as getHttp,
  type IncomingMessage,
} from 'node:http';
import { get as getHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** An answer of which the body is still to be read. Who does not read it to its end destroys it. */
export interface OpenAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
}

/** What to send along, and how to connect. */
export interface GetOptions {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** How to connect. Default that of Node.js, which keeps connections open for the next request. */
  agent?: Agent;
}

/** Such as where a server goes over to another protocol, which nobody asked it to. */
class ClosedWithoutAnswer extends Error {
  readonly code = 'ECONNRESET';
}

/** Whoever reads what comes out of this is told of an error, and closes the connection by stopping early. */
function decoded(message: IncomingMessage): Readable {
  if (message.headers['content-encoding'] !== 'gzip') {
    return message;
  }
  return pipeline(message, createGunzip(), () => undefined);
}

/**
 * Sends a GET and waits for the head of its answer; redirects are answers.
 *
 * Not by the built-in `fetch`: up to undici 7.30, a connection that closes while somebody reads slowly ends the whole
 * process (https://github.com/nodejs/undici/issues/5360).
 *
 * @throws an error with the code of what went wrong, where no answer came
 */
export async function sendGet(
  url: string,
  { headers, signal, agent }: GetOptions,
): Promise<OpenAnswer> {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get(url, {
      headers: { ...headers, 'accept-encoding': 'gzip' },
      ...{ signal, agent },
    });
    request.on('response', resolve);
    // Both come also after there is an answer, when nobody waits for it any more
    request.on('error', reject);
    request.on('close', () => reject(new ClosedWithoutAnswer()));
  });
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    body: decoded(message),
  };
}
