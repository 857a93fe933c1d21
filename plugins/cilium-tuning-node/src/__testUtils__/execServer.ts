/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

/** What a server does with a request for a WebSocket. */
export type UpgradeAnswer = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => void;

/** Accepts connections as the API server does for a command. */
const upgrades = new WebSocketServer({
  noServer: true,
  handleProtocols: offered =>
    [...offered].find(protocol => /^v[45]\.channel\.k8s\.io$/.test(protocol)) ??
    false,
});

/** A message on one channel of a command: 1 what it wrote, 2 its errors, 3 how it ended. */
export const frame = (channel: number, content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from([channel]), Buffer.from(content)]);

/** How the cluster says that a command succeeded. */
export const success = frame(3, JSON.stringify({ status: 'Success' }));

/** How it says that it did not. */
export const failure = (message: string, exitCode?: number): Buffer =>
  frame(
    3,
    JSON.stringify({
      status: 'Failure',
      message,
      reason: exitCode === undefined ? 'InternalError' : 'NonZeroExitCode',
      details: {
        causes: [{ reason: 'ExitCode', message: String(exitCode) }],
      },
    }),
  );

/** Lets a connection come about and does something with it. */
export const accept =
  (act: (socket: WebSocket, request: IncomingMessage) => void): UpgradeAnswer =>
  (request, socket, head) =>
    upgrades.handleUpgrade(request, socket, head, act);

/** Sends messages and ends the connection. */
export const messages = (...list: (Buffer | string)[]): UpgradeAnswer =>
  accept(socket => {
    list.forEach(message => socket.send(message));
    socket.close();
  });

/** Answers with an ordinary answer. */
export const refuse =
  (status: number, contentType: string, body: string): UpgradeAnswer =>
  (_, socket) => {
    socket.end(
      `HTTP/1.1 ${status} No\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(
        body,
      )}\r\nConnection: close\r\n\r\n${body}`,
    );
  };

/** A server on loopback to run commands on. */
export class ExecServer {
  /** Requests that reached it, the oldest first. */
  readonly requests: IncomingMessage[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  #answers: UpgradeAnswer[] = [];

  private constructor() {
    this.#server = createServer();
    this.#server.on('upgrade', (request, socket, head) => {
      this.requests.push(request);
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
      const [answer] = this.#answers;
      if (this.#answers.length > 1) {
        this.#answers.shift();
      }
      answer(request, socket, head);
    });
  }

  static async start(): Promise<ExecServer> {
    const server = new ExecServer();
    await new Promise<void>(resolve => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://127.0.0.1:${port}`;
  }

  /** How many connections are open. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** The next answers; the last one is given again and again. Forgets what was asked before. */
  answer(...answers: UpgradeAnswer[]): void {
    this.#answers = answers;
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    this.#sockets.forEach(socket => socket.destroy());
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}
