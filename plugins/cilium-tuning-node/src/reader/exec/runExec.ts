/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { IncomingMessage } from 'node:http';
import {
  failed,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import WebSocket, { type RawData } from 'ws';
import { connectionErrorCode } from '../connection';
import { overTime, tooLarge } from '../limits';
import type { ExecOptions } from './ExecOptions';
import { ExecOutput } from './ExecOutput';
import { execResult, namesOf } from './execResult';
import { readRefusal, refusalProblem } from './refusal';

/** The fifth adds a way to close standard input, which we do not have: what comes back is the same. */
const PROTOCOLS = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

/** One connection for one command. */
export interface ExecAttempt
  extends Pick<ExecOptions, 'request' | 'tls' | 'maxBytes' | 'explain'> {
  url: string;
  /** What messages call it. */
  path: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Milliseconds for the request for a WebSocket to be answered. */
  connectTimeLimit: number;
  /** Milliseconds without a message, once it was. */
  idleTimeLimit: number;
  /** What it means that no connection came about. */
  explainConnection: (code: string, path: string) => ReadProblem;
  /**
   * What it means that the signal aborted.
   *
   * @param bytes - that came; undefined where there was no connection yet
   */
  explainAbort: (bytes: number | undefined) => ReadProblem;
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) {
    return Buffer.concat(data);
  }
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}

class ExecSession {
  readonly #output = new ExecOutput();
  readonly #socket: WebSocket;
  #upgraded = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #onAbort = () =>
    this.#fail(this.attempt.explainAbort(this.#bytes()));

  constructor(
    private readonly attempt: ExecAttempt,
    private readonly resolve: (result: ReadResult<string>) => void,
  ) {
    const { url, headers, tls, maxBytes, signal } = attempt;
    this.#socket = new WebSocket(url, PROTOCOLS, {
      ...tls,
      headers,
      perMessageDeflate: false,
      // One message holds a channel beside the output
      maxPayload: maxBytes + 1,
    });
    this.#limit(attempt.connectTimeLimit);
    this.#socket
      .on('upgrade', () => {
        this.#upgraded = true;
        this.#limit(attempt.idleTimeLimit);
      })
      .on('message', data => this.#take(bytesOf(data)))
      .on('unexpected-response', (_, response) => void this.#refuse(response))
      .on('error', error => this.#fail(this.#errorProblem(error)))
      .on('close', () => this.#fail(this.#cutProblem()));
    signal.addEventListener('abort', this.#onAbort);
    if (signal.aborted) {
      this.#onAbort();
    }
  }

  /** Once there is a result, nothing that comes later counts. */
  #end(result: ReadResult<string>): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.attempt.signal.removeEventListener('abort', this.#onAbort);
    this.resolve(result);
    // Where no connection came about yet, this is an error, which is heard and comes too late
    this.#socket.terminate();
  }

  #fail(problem: ReadProblem): void {
    this.#end(failed(problem));
  }

  #bytes(): number | undefined {
    return this.#upgraded ? this.#output.bytes : undefined;
  }

  #limit(milliseconds: number): void {
    clearTimeout(this.#timer);
    const { path } = this.attempt;
    const onTime = () =>
      this.#fail(overTime(path, milliseconds, this.#bytes()));
    this.#timer = setTimeout(onTime, milliseconds);
  }

  #take(message: Buffer): void {
    if (this.#ended) {
      return;
    }
    const { request, maxBytes, path, idleTimeLimit } = this.attempt;
    this.#limit(idleTimeLimit);
    this.#output.take(message);
    const { status, bytes } = this.#output;
    if (status) {
      this.#end(execResult(status, this.#output, request));
    } else if (bytes > maxBytes) {
      this.#fail(tooLarge(path, maxBytes));
    }
  }

  async #refuse(response: IncomingMessage): Promise<void> {
    const { path, explain, request } = this.attempt;
    const answer = await readRefusal(response, path);
    response.destroy();
    this.#fail(explain?.(answer) ?? refusalProblem(answer, request.pod));
  }

  #errorProblem(error: Error): ReadProblem {
    const { path, request, maxBytes, explainConnection } = this.attempt;
    const code = connectionErrorCode(error);
    if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') {
      return tooLarge(path, maxBytes);
    }
    // What breaks once there is a connection, but for the network
    return this.#upgraded && !/^E[A-Z]+$/.test(code)
      ? readProblem('exec.protocol', {
          pod: request.pod,
          message: error.message,
        })
      : explainConnection(code, path);
  }

  #cutProblem(): ReadProblem {
    return readProblem('exec.noStatus', namesOf(this.attempt.request), {
      transient: true,
    });
  }
}

/** Runs a command once, over a connection of its own. */
export function runExec(attempt: ExecAttempt): Promise<ReadResult<string>> {
  return new Promise(resolve => new ExecSession(attempt, resolve));
}
