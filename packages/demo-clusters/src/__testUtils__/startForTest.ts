/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import type { DemoCluster } from '../DemoCluster';
import {
  DemoClusters,
  DemoClustersOptions,
  startDemoClusters,
} from '../startDemoClusters';

export const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
export const NODES = '/api/v1/nodes';
export const PODS = '/api/v1/namespaces/kube-system/pods';
export const CONFIG_MAP =
  '/api/v1/namespaces/kube-system/configmaps/cilium-config';
export const DAEMON_SETS = '/apis/apps/v1/namespaces/kube-system/daemonsets';
export const NODE_CONFIGS =
  '/apis/cilium.io/v2alpha1/namespaces/kube-system/ciliumnodeconfigs';

// keys take time to make where other tests run as well
jest.setTimeout(60_000);

const cleanups: Array<() => Promise<void> | void> = [];
let sharedDir: string | undefined;

afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) {
    await cleanup();
  }
});

/** A folder that goes when the tests of a file are over. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'demo-clusters-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Clusters that end with the tests of a file; those of one file share their authority. */
export async function startForTest(
  options: Partial<DemoClustersOptions> = {},
): Promise<DemoClusters> {
  sharedDir ??= temporaryDir();
  const demo = await startDemoClusters({ dir: sharedDir, ...options });
  cleanups.push(() => demo.stop());
  return demo;
}

/** Connections that trust the demo's authority alone. */
export function connectionsTo(cluster: DemoCluster): Agent {
  const ca = Buffer.from(cluster.caData, 'base64');
  return new Agent({ connect: { ca } });
}

/** Sends a request as the service account does, over HTTPS. */
export async function send(
  cluster: DemoCluster,
  path: string,
  {
    method = 'GET',
    ...headers
  }: { method?: string; [header: string]: string | undefined } = {},
) {
  const dispatcher = connectionsTo(cluster);
  try {
    const response = await fetch(`${cluster.url}${path}`, {
      dispatcher,
      method,
      headers: { authorization: `Bearer ${cluster.token}`, ...headers },
      signal: AbortSignal.timeout(5000),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type') === 'application/json';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  } finally {
    await dispatcher.destroy();
  }
}

/** The names of the objects in a list. */
export function namesIn(list: {
  items: Array<{ metadata: { name: string } }>;
}): string[] {
  return list.items.map(({ metadata }) => metadata.name);
}
