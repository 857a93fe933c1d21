/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, Server } from 'node:https';
import { admits, deliver, faultyAnswer } from './exchange';
import { FaultSwitch } from './faults';
import { listen } from './ports';
import { parseRequest } from './parseRequest';
import type { ApiRequest, ApiRouter } from './router';
import {
  ApiResponse,
  StatusError,
  statusResponse,
  textResponse,
} from './status';

const REQUESTS_KEPT = 1000;

/** A request that reached the API server. @public */
export interface ReceivedRequest {
  method: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string | string[] | undefined>;
}

/** The API server of one cluster, on loopback and HTTPS. */
export class ClusterServer {
  readonly faults = new FaultSwitch();
  readonly requests: ReceivedRequest[] = [];
  private readonly server: Server;

  constructor(
    private readonly router: ApiRouter,
    tls: { certPem: string; keyPem: string },
    private readonly now: () => Date,
  ) {
    this.server = createServer(
      { cert: tls.certPem, key: tls.keyPem },
      (request, response) => void this.exchange(request, response),
    );
    // a backend whose start fails has to end, whatever listens in it
    this.server.unref();
  }

  /** Listens on the wanted port where that is free, and tells on which it does. */
  async start(wantedPort: number | undefined): Promise<number> {
    return await listen(this.server, wantedPort);
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async exchange(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = 'GET', url: target = '/', headers } = request;
    this.requests.push({ method, target, headers: { ...headers } });
    this.requests.splice(0, this.requests.length - REQUESTS_KEPT);
    const parsed = this.parse(method, target, headers);
    if (!parsed) {
      deliver(
        request,
        response,
        textResponse(400, '400 Bad Request'),
        undefined,
      );
      return;
    }
    const fault = this.faults.take({
      target,
      resource: parsed.info.resource,
      continues: parsed.url.searchParams.has('continue'),
    });
    if (await admits(fault, request)) {
      const answer =
        (fault && faultyAnswer(fault)) ??
        this.answer(() => this.router.handle(parsed, this.now(), fault));
      deliver(request, response, answer, fault);
    }
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

  /** What goes wrong in here must not take the process that this runs in down. */
  private answer(answer: () => ApiResponse): ApiResponse {
    try {
      return answer();
    } catch (error) {
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
