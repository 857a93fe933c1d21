/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';

/** Answers one request. */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** A server on loopback that answers as a test wants. */
export class TestServer {
  /** Path and query of what reached it, the oldest first. */
  readonly requests: string[] = [];
  /** When each of them did, in milliseconds. */
  readonly times: number[] = [];
  readonly #server: Server;
  #answers: Answer[] = [];

  private constructor(create: (listener: RequestListener) => Server) {
    this.#server = create((request, response) => {
      this.requests.push(request.url ?? '');
      this.times.push(Date.now());
      const [answer] = this.#answers;
      if (this.#answers.length > 1) {
        this.#answers.shift();
      }
      answer(request, response);
    });
  }

  static async start(
    create: (listener: RequestListener) => Server = createServer,
  ): Promise<TestServer> {
    const server = new TestServer(create);
    await new Promise<void>(resolve => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** The next answers; the last one is given again and again. Forgets what was asked before. */
  answer(...answers: Answer[]): void {
    this.#answers = answers;
    this.requests.length = 0;
    this.times.length = 0;
  }

  async stop(): Promise<void> {
    const closed = new Promise(resolve => {
      this.#server.close(resolve);
    });
    this.#server.closeAllConnections();
    await closed;
  }
}

/** An answer with this body. */
export function send(
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Answer {
  return (_, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(body);
  };
}

/** An answer with JSON, as an API server gives it. */
export function sendJson(body: unknown, status = 200): Answer {
  return send(status, JSON.stringify(body));
}

/** An answer of the API server that something is wrong. */
export function sendStatus(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return send(status, JSON.stringify({ kind: 'Status', message }), headers);
}
