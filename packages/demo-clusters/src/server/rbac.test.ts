/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { articleCluster } from '..';
import {
  CONFIG_MAP,
  DAEMON_SETS,
  NODE_CONFIGS,
  NODES,
  PODS,
  send,
  startForTest,
  temporaryDir,
} from '../__testUtils__/startForTest';
import type { DemoCluster } from '../DemoCluster';

const SHIPPED = resolvePackagePath(
  '@internal/demo-clusters',
  '../../deploy/backstage-access',
);
const READS = {
  nodes: NODES,
  pods: PODS,
  daemonsets: DAEMON_SETS,
  configmaps: CONFIG_MAP,
  ciliumnodeconfigs: NODE_CONFIGS,
};

async function articleWithout(resource: string): Promise<DemoCluster> {
  const accessDir = temporaryDir();
  cpSync(SHIPPED, accessDir, { recursive: true });
  for (const file of ['nodes.yaml', 'cilium-namespace.yaml']) {
    const manifest = join(accessDir, file);
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(`[${resource}]`, '[others]'));
  }
  const demo = await startForTest({ accessDir, definitions: [articleCluster] });
  return demo.get('article');
}

let article: DemoCluster;

beforeAll(async () => {
  const demo = await startForTest({ definitions: [articleCluster] });
  article = demo.get('article');
});

describe('the access that we ship', () => {
  it.each(Object.keys(READS))(
    'has a rule for %s that is needed for that alone',
    async removed => {
      const cluster = await articleWithout(removed);
      const statuses: Record<string, number> = {};
      for (const [resource, path] of Object.entries(READS)) {
        statuses[resource] = (await send(cluster, path)).status;
      }

      expect(statuses).toEqual({
        ...Object.fromEntries(Object.keys(READS).map(name => [name, 200])),
        [removed]: 403,
      });
    },
  );

  it.each([
    ['secrets', '/api/v1/namespaces/kube-system/secrets'],
    ['another ConfigMap', CONFIG_MAP.replace('cilium-config', 'coredns')],
    ['all ConfigMaps', CONFIG_MAP.replace('/cilium-config', '')],
    ['pods of another namespace', PODS.replace('kube-system', 'default')],
    ['pods of all namespaces', '/api/v1/pods'],
    ['one pod', `${PODS}/cilium-abcde`],
    ['one node', `${NODES}/x86-1`],
    ['the kubelet of a node', `${NODES}/x86-1/proxy/pods`],
    ['a watch', `${NODES}?watch=true`],
    ['metrics of the API server', '/metrics'],
  ])('does not allow to read %s', async (_, path) => {
    const { status, body } = await send(article, path);

    expect(status).toBe(403);
    expect(body).toMatchObject({ kind: 'Status', reason: 'Forbidden' });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'does not allow to %s',
    async method => {
      for (const path of [CONFIG_MAP, PODS, NODES]) {
        expect((await send(article, path, { method })).status).toBe(403);
      }
    },
  );
});
