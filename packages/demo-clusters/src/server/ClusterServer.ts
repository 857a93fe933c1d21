/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isExec } from './commands';
import { refuseUpgrade, runCommand } from './exec';
import {
  admits,
  deliver,
  faultyAnswer,
  type SentBytes,
  waited,
} from './exchange';
import { type Fault, FaultSwitch } from './faults';
import { listen } from './ports';
import { parseRequest } from './parseRequest';
import type { ApiRequest } from './requestInfo';
import type { ApiRouter } from './router';
import {
  ApiResponse,
  StatusError,
  statusResponse,
  textResponse,
} from './status';
import type { KeyPair } from './tls';

const REQUESTS_KEPT = 1000;

/** A request that reached the API server. @public */
export interface ReceivedRequest {
  method: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string | string[] | undefined>;
  /** When it came, in milliseconds since 1970. */
  at: number;
}

/** What an API server has answered so far. @public */
export interface AnsweredTraffic {
  requests: number;
  /** Bytes of the answers' bodies before compression. */
  decodedBytes: number;
  /** The same as they went out. */
  sentBytes: number;
}

/** How the API server of a cluster is set up. */
export interface ClusterServerOptions {
  router: ApiRouter;
  tls: KeyPair;
  /** Of another authority, for whoever is to be misled. */
  otherTls: KeyPair;
  /** Milliseconds that every answer takes. */
  answerDelayMs: number;
  now: () => Date;
}

function secureContext({ certPem, keyPem }: KeyPair) {
  return { cert: certPem, key: keyPem };
}

/** The API server of one cluster, on loopback and HTTPS. */
export class ClusterServer {
  readonly requests: ReceivedRequest[] = [];
  readonly traffic: AnsweredTraffic = {
    requests: 0,
    decodedBytes: 0,
    sentBytes: 0,
  };
  private readonly faults = new FaultSwitch();
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private misleads = false;

  constructor(private readonly options: ClusterServerOptions) {
    this.server = createServer(
      secureContext(options.tls),
      (request, response) =>
        void this.exchange(request, response).catch(() => response.destroy()),
    );
    this.server.on(
      'upgrade',
      (request: IncomingMessage, socket: Duplex) =>
        void this.upgrade(request, socket).catch(() => socket.destroy()),
    );
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    // a backend whose start fails has to end, whatever listens in it
    this.server.unref();
  }

  get currentFaults(): Fault[] {
    return this.faults.current;
  }

  get connections(): number {
    return this.sockets.size;
  }

  setFaults(faults: Fault[]): void {
    this.faults.set(faults);
    const misleads = faults.some(({ kind }) => kind === 'wrongCertificate');
    if (misleads !== this.misleads) {
      const { tls, otherTls } = this.options;
      this.server.setSecureContext(secureContext(misleads ? otherTls : tls));
      this.closeConnections();
      this.misleads = misleads;
    }
  }

  /** Listens on the wanted port where that is free, and tells on which it does. */
  async start(wantedPort: number | undefined): Promise<number> {
    return await listen(this.server, wantedPort);
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.closeConnections();
    });
  }

  /** Also those whose handshake is under way, which the server itself does not count. */
  private closeConnections(): void {
    this.sockets.forEach(socket => socket.destroy());
  }

  private async exchange(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const ending = new AbortController();
    const left = ending.signal;
    response.on('close', () => ending.abort());
    const { parsed, fault } = this.receive(request);
    if (await this.goesOn(fault, request, left)) {
      const answer = this.answer(parsed, fault);
      this.count(await deliver(request, response, answer, fault, left));
    }
  }

  /** A request for a WebSocket: commands in containers come over one, and all else is answered as ever. */
  private async upgrade(
    request: IncomingMessage,
    socket: Duplex,
  ): Promise<void> {
    const ending = new AbortController();
    socket.on('close', () => ending.abort());
    socket.on('error', () => socket.destroy());
    const { parsed, fault } = this.receive(request);
    if (!(await this.goesOn(fault, request, ending.signal))) {
      return;
    }
    const answer =
      parsed && isExec(parsed.info)
        ? (fault && faultyAnswer(fault)) ??
          this.options.router.execute(parsed, fault)
        : this.answer(parsed, fault);
    if ('headers' in answer) {
      refuseUpgrade(socket, answer);
    } else {
      runCommand(request, socket, answer, fault);
    }
  }

  private receive(request: IncomingMessage): {
    parsed?: ApiRequest;
    fault?: Fault;
  } {
    const { method = 'GET', url: target = '/', headers } = request;
    const at = Date.now();
    this.requests.push({ method, target, headers: { ...headers }, at });
    this.requests.splice(0, this.requests.length - REQUESTS_KEPT);
    const parsed = this.parse(method, target, headers);
    const fault =
      parsed &&
      this.faults.take({
        target,
        resource: parsed.info.resource,
        isExec: isExec(parsed.info),
        continues: parsed.url.searchParams.has('continue'),
      });
    return { parsed, fault };
  }

  /** Takes the time that an answer takes; false where there will be none. */
  private async goesOn(
    fault: Fault | undefined,
    request: IncomingMessage,
    left: AbortSignal,
  ): Promise<boolean> {
    const { answerDelayMs } = this.options;
    return (
      (answerDelayMs === 0 || (await waited(answerDelayMs, left))) &&
      (await admits(fault, request, left))
    );
  }

  private count({ decoded, sent }: SentBytes = { decoded: 0, sent: 0 }): void {
    this.traffic.requests += 1;
    this.traffic.decodedBytes += decoded;
    this.traffic.sentBytes += sent;
  }

  private parse(
    method: string,
    target: string,
    { authorization, accept }: IncomingMessage['headers'],
  ): ApiRequest | undefined {
    try {
      const url = new URL(target, 'https://localhost');
      const info = parseRequest(method, url);
      return { method, url, info, authorization, accept };
    } catch {
      // an address that is no URL, or a selector that cannot be parsed
      return undefined;
    }
  }

  private answer(
    request: ApiRequest | undefined,
    fault: Fault | undefined,
  ): ApiResponse {
    if (!request) {
      return textResponse(400, '400 Bad Request');
    }
    try {
      const { router, now } = this.options;
      return (
        (fault && faultyAnswer(fault)) ?? router.handle(request, now(), fault)
      );
    } catch (error) {
      // what goes wrong in here must not take the process that this runs in down
      return statusResponse(
        new StatusError(
          500,
          'InternalError',
          `Internal error occurred: ${error}`,
        ),
      );
    }
  }
}
