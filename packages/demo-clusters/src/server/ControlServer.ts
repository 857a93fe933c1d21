/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { type Fault, faultsSchema } from './faults';
import { writePrivately } from './files';
import { listen } from './ports';

const PATH = /^\/clusters\/([^/]+)\/faults$/;

/** A cluster whose faults can be switched. */
interface SwitchedCluster {
  readonly name: string;
  readonly faults: Fault[];
  setFaults(...faults: Fault[]): void;
}

interface ControlAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const refusal = (status: number, message: string): ControlAnswer => ({
  status,
  body: { error: { message } },
});

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Switches the faults of demo clusters over plain HTTP on loopback, for what runs in another process than they do. */
export class ControlServer {
  private readonly server = createServer(
    (request, response) =>
      void this.exchange(request, response).catch(() => response.destroy()),
  );

  constructor(private readonly clusters: readonly SwitchedCluster[]) {
    // as those of the clusters, it keeps no process alive
    this.server.unref();
  }

  /** Listens on any port, and writes into the folder on which. */
  async start(dir: string): Promise<void> {
    const port = await listen(this.server, undefined);
    const url = `http://127.0.0.1:${port}`;
    writePrivately(join(dir, 'control.json'), JSON.stringify({ url }));
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
    const { method = 'GET', url = '/' } = request;
    const { status, body, headers } = this.answer(
      method,
      url,
      await text(request),
    );
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(`${JSON.stringify(body)}\n`);
  }

  private answer(method: string, url: string, body: string): ControlAnswer {
    const [, name] = PATH.exec(url) ?? [];
    if (name === undefined) {
      return refusal(404, 'There is only /clusters/<name>/faults');
    }
    const cluster = this.clusters.find(
      known => encodeURIComponent(known.name) === name,
    );
    if (!cluster) {
      const names = this.clusters.map(known => known.name).join(', ');
      return refusal(404, `No demo cluster has this name; there are ${names}`);
    }
    if (method === 'PUT') {
      const faults = faultsSchema.safeParse(parseJson(body));
      if (!faults.success) {
        return refusal(400, z.prettifyError(faults.error));
      }
      cluster.setFaults(...faults.data);
    } else if (method !== 'GET') {
      const allow = 'GET, PUT';
      return {
        ...refusal(405, `Faults are read and set: ${allow}`),
        headers: { allow },
      };
    }
    return { status: 200, body: z.encode(faultsSchema, cluster.faults) };
  }
}
