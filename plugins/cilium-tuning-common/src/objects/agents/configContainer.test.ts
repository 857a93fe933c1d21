/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { agentPod } from '../../__testUtils__/agentPod';
import { readAgent } from './agentPod';

describe('the init container `config`', () => {
  const loadedAt = (config: JsonObject | null) =>
    readAgent(agentPod({ config })).configLoadedAt;
  const build = (...flags: string[]) => ({
    command: ['cilium-dbg', 'build-config', ...flags],
  });

  it.each<[string, JsonObject]>([
    ['as the chart has it', build()],
    ['of 1.13', { command: ['cilium', 'build-config'] }],
    [
      'with the default sources',
      build('--source=config-map:cilium-config,cilium-node-config'),
    ],
    [
      'with the default sources behind the flag',
      build('--source', 'config-map:cilium-config,cilium-node-config'),
    ],
    [
      'with the default sources and their namespaces',
      build(
        '--source=config-map:kube-system/cilium-config,cilium-node-config:kube-system',
      ),
    ],
    ['with an empty limit', build('--allow-config-keys=')],
    ['with other flags', build('--k8s-kubeconfig-path=/x')],
  ])('tells when the configuration was loaded: %s', (_, config) => {
    expect(loadedAt(config)).toBe('2026-03-01T10:00:05.000Z');
  });

  it.each<[string, JsonObject | null]>([
    [
      'options of the node',
      build('--source=config-map:cilium-config,cilium-node-config,node:'),
    ],
    [
      'the other order',
      build('--source=cilium-node-config,config-map:cilium-config'),
    ],
    [
      'another ConfigMap',
      build('--source=config-map:other,cilium-node-config'),
    ],
    [
      'a ConfigMap elsewhere',
      build('--source=config-map:prod/cilium-config,cilium-node-config'),
    ],
    [
      'CiliumNodeConfigs elsewhere',
      build('--source=config-map:cilium-config,cilium-node-config:prod'),
    ],
    ['the ConfigMap alone', build('--source=config-map:cilium-config')],
    ['no source', build('--source=')],
    [
      'sources given twice',
      build(
        '--source=node:',
        '--source=config-map:cilium-config,cilium-node-config',
      ),
    ],
    ['some keys', build('--allow-config-keys=debug,mtu')],
    ['not all keys', { ...build(), args: ['--deny-config-keys=tunnel'] }],
    [
      'what an environment variable says',
      { ...build(), env: [{ name: 'CILIUM_SOURCE', value: 'node:' }] },
    ],
    ['a script', { command: ['sh', '-c', 'cilium-dbg build-config'] }],
    ['what its image does', { command: null }],
    ['nothing, as it is not there', null],
  ])('does not tell where it takes %s', (_, config) => {
    expect(loadedAt(config)).toBeUndefined();
  });

  it.each<[string, JsonObject]>([
    ['has not ended', { running: { startedAt: '2026-03-01T10:00:00Z' } }],
    [
      'failed',
      { terminated: { exitCode: 1, finishedAt: '2026-03-01T10:00:05Z' } },
    ],
    ['ended at a time nobody knows', { terminated: { exitCode: 0 } }],
    [
      'ended at no time',
      { terminated: { exitCode: 0, finishedAt: 'yesterday' } },
    ],
  ])('does not tell while it %s', (_, configState) => {
    expect(readAgent(agentPod({ configState })).configLoadedAt).toBeUndefined();
  });

  it('is not needed before 1.13, where the agent reads for itself', () => {
    const old = { image: 'quay.io/cilium/cilium:v1.12.9' };

    expect(
      readAgent(agentPod({ config: null, container: old })).configLoadedAt,
    ).toBe('2026-03-01T10:00:20.000Z');
    expect(
      readAgent(
        agentPod({
          config: null,
          container: { ...old, args: ['--config-dir=/etc/other'] },
        }),
      ).configLoadedAt,
    ).toBeUndefined();
  });

  it('gives times in UTC', () => {
    const configState = {
      terminated: { exitCode: 0, finishedAt: '2026-03-01T12:00:05+02:00' },
    };

    expect(readAgent(agentPod({ configState })).configLoadedAt).toBe(
      '2026-03-01T10:00:05.000Z',
    );
  });
});
