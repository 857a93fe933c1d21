/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** Answers one request. */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** A server in the place of a Backstage. */
export interface FakeBackstage {
  url: string;
  /** Paths that were asked for, with whether a token came along. */
  asked: { path: string; authorization?: string }[];
  answer: Answer;
  stop(): Promise<void>;
}

/** Starts {@link FakeBackstage} on loopback; it answers nothing before it is told how. */
export async function startFakeBackstage(): Promise<FakeBackstage> {
  const fake: Omit<FakeBackstage, 'url' | 'stop'> = {
    asked: [],
    answer: () => {},
  };
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    fake.asked.push({ path: url, authorization: headers.authorization });
    fake.answer(request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(fake, {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = new Promise(resolve => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  });
}

/** An answer with this body. */
export function send(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  const isText = typeof body === 'string';
  return (_, response) => {
    response
      .writeHead(status, {
        'content-type': isText ? 'text/html' : 'application/json',
        ...headers,
      })
      .end(isText ? body : JSON.stringify(body));
  };
}

/** An error as Backstage answers it. */
export const sendError = (status: number, name: string, message: string) =>
  send(status, { error: { name, message }, response: { statusCode: status } });
