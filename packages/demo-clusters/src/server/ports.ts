/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writePrivately } from './files';

const HOST = '127.0.0.1';
const portsSchema = z.record(z.string(), z.int().positive());

/** The ports that clusters had the last time, by name. */
export class RememberedPorts {
  private readonly file: string;
  private readonly ports: Record<string, number>;

  constructor(dir: string) {
    this.file = join(dir, 'ports.json');
    this.ports = this.read();
  }

  get(name: string): number | undefined {
    return this.ports[name];
  }

  remember(name: string, port: number): void {
    this.ports[name] = port;
    writePrivately(this.file, JSON.stringify(this.ports));
  }

  /** What cannot be read is only a memory lost. */
  private read(): Record<string, number> {
    try {
      return portsSchema.parse(JSON.parse(readIfThere(this.file)));
    } catch {
      return {};
    }
  }
}

async function listenOn(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Listens on loopback: on the wanted port where it is free, else on any. */
export async function listen(
  server: Server,
  wanted: number | undefined,
): Promise<number> {
  try {
    return await listenOn(server, wanted ?? 0);
  } catch (error) {
    if (wanted === undefined) {
      throw error;
    }
    return await listenOn(server, 0);
  }
}
