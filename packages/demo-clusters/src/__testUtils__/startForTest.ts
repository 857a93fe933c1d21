/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch, RequestInit, Response } from 'undici';
import type { DemoCluster } from '../DemoCluster';
import {
  DemoClusters,
  DemoClustersOptions,
  startDemoClusters,
} from '../startDemoClusters';

const cleanups: Array<() => Promise<void> | void> = [];

/** A folder that goes when the tests of a file are over. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'demo-clusters-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Clusters that end with the tests of a file. */
export async function startForTest(
  options: Partial<DemoClustersOptions> = {},
): Promise<DemoClusters> {
  const demo = await startDemoClusters({ dir: temporaryDir(), ...options });
  cleanups.push(() => demo.stop());
  return demo;
}

/** To be called in `afterAll`. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) {
    await cleanup();
  }
}

/** Sends a request as the service account, over HTTPS, trusting the demo's authority alone. */
export async function send(
  cluster: DemoCluster,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const agent = new Agent({
    connect: { ca: Buffer.from(cluster.caData, 'base64').toString() },
  });
  try {
    const response = await fetch(`${cluster.url}${path}`, {
      dispatcher: agent,
      ...init,
      headers: { authorization: `Bearer ${cluster.token}`, ...init.headers },
    });
    // read here, so that the connection may end
    const body = await response.arrayBuffer();
    return new Response(body, response);
  } finally {
    await agent.destroy();
  }
}
