/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { IncomingMessage } from 'node:http';
import {
  hasCode,
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { answerProblem, type HttpAnswer } from '../answer';

const MOST_READ = 64 * 2 ** 10;

/** Reads the beginning of the answer to a refused upgrade; whatever ends it early, what came is the answer. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_READ) {
        break;
      }
    }
  } catch {
    // Its status says enough
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): HttpAnswer['json'] {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer that came in the place of a WebSocket. */
export async function readRefusal(
  response: IncomingMessage,
  path: string,
): Promise<HttpAnswer> {
  const text = await beginningOf(response);
  const contentType = (response.headers['content-type'] ?? '')
    .split(';')[0]
    .trim();
  return {
    ...{ path, contentType, text, status: response.statusCode ?? 0 },
    json: /\bjson$/i.test(contentType) ? parseJson(text) : undefined,
  };
}

/** Why no WebSocket came about. */
export function refusalProblem(answer: HttpAnswer, pod: string): ReadProblem {
  const { status } = answer;
  const problem = answerProblem(answer);
  const { message = '' } = problem.reason.params ?? {};
  if (hasCode(problem, 'read.forbidden')) {
    return readProblem('exec.forbidden', { pod, message }, { status });
  }
  // What the API server says to a request that was none for a WebSocket any more when it arrived
  return status === 400 && /upgrade/i.test(answer.text)
    ? readProblem('exec.noUpgrade', { pod, status, message }, { status })
    : problem;
}
