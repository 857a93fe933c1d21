/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultsCluster, type DemoCluster } from '@internal/demo-clusters';
import {
  cleanUp,
  contextOf,
  demoReader,
  startDemo,
} from '../__testUtils__/demo';
import { ciliumConfigSource } from './ciliumConfig';

describe('ciliumConfigSource, where an answer is not what it should be', () => {
  let cluster: DemoCluster;
  beforeAll(async () => {
    cluster = await startDemo(defaultsCluster);
  });
  afterAll(cleanUp);
  afterEach(() => cluster.setFaults());

  const read = () => ciliumConfigSource.read(contextOf(demoReader(cluster)));
  const answer = (path: RegExp, body: unknown) =>
    cluster.setFaults({
      kind: 'answer',
      path,
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify(body),
    });

  it.each([
    [{ kind: 'ConfigMap' }],
    [{ metadata: { name: 'cilium-config' }, data: 'tunnel: disabled' }],
    [{ metadata: { name: '' } }],
    [{ metadata: [] }],
  ])('names a ConfigMap that is none: %j', async body => {
    answer(/configmaps/, body);

    await expect(read()).resolves.toMatchObject({
      state: { state: 'unavailable', reason: { code: 'read.badShape' } },
    });
  });

  it('reads an empty ConfigMap', async () => {
    answer(/configmaps/, { metadata: { name: 'cilium-config' } });

    await expect(read()).resolves.toMatchObject({
      config: { values: {}, leftOut: [] },
      state: { state: 'ok' },
    });
  });

  it('leaves out values that cannot be right, and names their keys', async () => {
    answer(/configmaps/, {
      metadata: { name: 'cilium-config' },
      data: {
        tunnel: 7,
        ipam: 'x'.repeat(3000),
        'enable-ipv4': 'true',
        unknown: null,
      },
    });

    await expect(read()).resolves.toMatchObject({
      config: {
        values: { 'enable-ipv4': 'true' },
        leftOut: ['ipam', 'tunnel'],
      },
      state: {
        state: 'partial',
        reason: {
          code: 'read.configValuesDropped',
          params: {
            object: 'ConfigMap kube-system/cilium-config',
            keys: 'ipam, tunnel',
          },
        },
      },
    });
  });

  it('takes a list of which it understands a part for unknown', async () => {
    answer(/ciliumnodeconfigs/, {
      items: [
        { metadata: { name: 'a' }, spec: { defaults: {} } },
        { metadata: { name: 'b' }, spec: { nodeSelector: 'all' } },
      ],
    });

    const { config, state } = await read();

    expect(config?.nodeConfigs).toBeUndefined();
    expect(state).toMatchObject({
      state: 'partial',
      reason: { code: 'read.skipped', params: { count: 1 } },
    });
  });

  it('is cut short by a failure', async () => {
    cluster.setFaults({ kind: 'status500', path: /configmaps/ });

    await expect(read()).resolves.toMatchObject({
      state: { state: 'unavailable', transient: true },
    });
  });
});
