/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Agent, IncomingHttpHeaders } from 'node:http';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  failed,
  hasCode,
  isJsonObject,
  type ReadProblem,
  readProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import { answerProblem, type HttpAnswer } from './answer';
import { connectionErrorCode, connectionProblem } from './connection';
import { overTime, tooLarge } from './limits';
import { BodyTooLarge, readBody } from './readBody';
import { sendGet } from './sendGet';
import { aborted, pause, withTimeLimit } from './timeLimit';

const RETRY_PAUSE_MS = 300;

/**
 * How to send one GET, and how to understand what comes back.
 *
 * @public
 */
export interface GetJsonOptions {
  url: string;
  /** What the messages call it. */
  path: string;
  /** Called for each attempt, so credentials are fresh. */
  headers: () => Promise<Record<string, string>>;
  signal: AbortSignal;
  /** Milliseconds for all attempts and waits together. */
  timeLimit: number;
  maxBytes: number;
  /** Understands answers that are not the API server's own; undefined leaves them to {@link answerProblem}. */
  explain?: (answer: HttpAnswer) => ReadProblem | undefined;
  /** What it means that no connection came about. Default {@link connectionProblem}. */
  explainConnection?: (code: string, path: string) => ReadProblem;
  /** Called when an attempt has ended, however it did, with the bytes of its answer that were read. */
  onAttempt?: (bytes: number) => void;
  /** How to connect: certificates, proxies. Default that of Node.js. */
  agent?: Agent;
}

interface Attempt<T> {
  result: ReadResult<T>;
  /** Milliseconds that the server asked to wait. */
  retryAfter?: number;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfterOf(headers: IncomingHttpHeaders): number | undefined {
  const header = headers['retry-after']?.trim();
  if (!header) {
    return undefined;
  }
  const wait = /^\d+$/.test(header)
    ? Number(header) * 1000
    : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** How far an attempt came. */
interface Progress {
  /** Bytes of the answer that were read; undefined while there is none. */
  bytes?: number;
}

/** What an answer of success brings; undefined where it is not what was asked for. */
type ValueOf<T> = (answer: HttpAnswer) => T | undefined;

async function attempt<T>(
  options: GetJsonOptions,
  valueOf: ValueOf<T>,
  signal: AbortSignal,
  progress: Progress,
): Promise<Attempt<T>> {
  const headers = await Promise.race([options.headers(), aborted(signal)]);
  // Throws where the signal has aborted
  const response = await sendGet(options.url, {
    headers: headers === 'aborted' ? {} : headers,
    ...{ signal, agent: options.agent },
  });
  progress.bytes = 0;
  const text = await readBody(response.body, options.maxBytes, bytes => {
    progress.bytes = bytes;
  });
  const [contentType] = (response.headers['content-type'] ?? '')
    .split(';')
    .map(part => part.trim());
  const answer: HttpAnswer = {
    path: options.path,
    status: response.status,
    contentType,
    text,
    json: /\bjson$/i.test(contentType) ? parseJson(text) : undefined,
  };
  const isSuccess = response.status >= 200 && response.status < 300;
  const value = isSuccess ? valueOf(answer) : undefined;
  if (value !== undefined) {
    return { result: { ok: true, value } };
  }
  return {
    result: failed(options.explain?.(answer) ?? answerProblem(answer)),
    retryAfter: retryAfterOf(response.headers),
  };
}

function thrownProblem(
  error: unknown,
  options: GetJsonOptions,
  signal: AbortSignal,
  { expired, bytes }: Progress & { expired: boolean },
): ReadProblem {
  const { path } = options;
  if (expired) {
    return overTime(path, options.timeLimit, bytes);
  }
  if (signal.aborted) {
    return readProblem('read.cancelled', { path }, { transient: true });
  }
  if (error instanceof BodyTooLarge) {
    return tooLarge(path, options.maxBytes);
  }
  return (options.explainConnection ?? connectionProblem)(
    connectionErrorCode(error),
    path,
  );
}

/**
 * How long to wait before the one further attempt, or undefined when there should be none.
 */
function retryPause<T>({ result, retryAfter }: Attempt<T>): number | undefined {
  if (result.ok || !result.problem.transient) {
    return undefined;
  }
  // Tells the reader of a list to go on differently, or that nobody waits any more
  if (hasCode(result.problem, 'read.gone', 'read.cancelled')) {
    return undefined;
  }
  return retryAfter ?? RETRY_PAUSE_MS;
}

async function getValue<T>(
  options: GetJsonOptions,
  valueOf: ValueOf<T>,
): Promise<ReadResult<T>> {
  const deadline = Date.now() + options.timeLimit;
  return withTimeLimit(
    options.signal,
    options.timeLimit,
    async (signal, expired) => {
      const tryOnce = async (): Promise<Attempt<T>> => {
        const progress: Progress = {};
        try {
          return await attempt(options, valueOf, signal, progress);
        } catch (error) {
          const so = { ...progress, expired: expired() };
          return { result: failed(thrownProblem(error, options, signal, so)) };
        } finally {
          options.onAttempt?.(progress.bytes ?? 0);
        }
      };
      const first = await tryOnce();
      const wait = retryPause(first);
      if (wait === undefined || Date.now() + wait >= deadline) {
        return first.result;
      }
      await pause(wait, signal);
      return (await tryOnce()).result;
    },
  );
}

/**
 * Sends a GET and reads a JSON object. A broken connection, a failure of the server and "too many requests" are tried once
 * more, after the time that the server asks for, if there is time for it.
 *
 * @public
 */
export async function getJson(
  options: GetJsonOptions,
): Promise<ReadResult<JsonObject>> {
  return getValue(options, ({ json }) =>
    isJsonObject(json) ? json : undefined,
  );
}

/**
 * Does the same as {@link getJson} for an answer of plain text, such as metrics.
 *
 * @public
 */
export async function getText(
  options: GetJsonOptions,
): Promise<ReadResult<string>> {
  return getValue(options, ({ contentType, text }) =>
    /^text\/plain$/i.test(contentType) ? text : undefined,
  );
}
