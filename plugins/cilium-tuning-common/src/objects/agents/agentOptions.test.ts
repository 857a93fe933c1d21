/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { agentPod } from '../../__testUtils__/agentPod';
import { agentOptions } from './agentOptions';
import { readAgent } from './agentPod';

const options = (container: JsonObject) =>
  agentOptions(agentPod({ container }).spec.containers[0]);
const env = (name: string, value?: string) => ({
  name,
  ...(value !== undefined && { value }),
});

describe('agentOptions', () => {
  it.each<[string, JsonObject, Record<string, string>]>([
    ['nothing but where the configuration is', {}, {}],
    [
      'a flag with its value',
      { args: ['--enable-bpf-masquerade=false'] },
      { 'enable-bpf-masquerade': 'false' },
    ],
    [
      'a flag with its value behind it',
      { args: ['--routing-mode', 'tunnel', '--ipam', 'eni'] },
      { 'routing-mode': 'tunnel', ipam: 'eni' },
    ],
    [
      'a bare flag',
      { args: ['--enable-host-legacy-routing'] },
      { 'enable-host-legacy-routing': 'true' },
    ],
    [
      'a switch, which takes no value from behind it',
      { args: ['--enable-host-legacy-routing', 'false'] },
      { 'enable-host-legacy-routing': 'true' },
    ],
    [
      'a flag before another one',
      { args: ['--masquerade', '--tunnel=vxlan'] },
      { masquerade: 'true', tunnel: 'vxlan' },
    ],
    [
      'the last of two',
      { args: ['--tunnel=vxlan', '--tunnel=disabled'] },
      { tunnel: 'disabled' },
    ],
    [
      'a flag in the command',
      { command: ['/usr/bin/cilium-agent', '--tunnel=geneve'], args: null },
      { tunnel: 'geneve' },
    ],
    [
      'an empty value',
      { args: ['--native-routing-cidr='] },
      { 'native-routing-cidr': '' },
    ],
    [
      'a value that holds equals signs',
      { args: ['--ipam=a=b'] },
      { ipam: 'a=b' },
    ],
    [
      'an environment variable',
      { env: [env('CILIUM_ENABLE_BPF_MASQUERADE', 'false')] },
      { 'enable-bpf-masquerade': 'false' },
    ],
    [
      'a flag over an environment variable',
      {
        args: ['--tunnel=disabled'],
        env: [env('CILIUM_TUNNEL', 'vxlan')],
      },
      { tunnel: 'disabled' },
    ],
    [
      'a flag over a variable from elsewhere',
      {
        args: ['--tunnel=disabled'],
        env: [{ name: 'CILIUM_TUNNEL', valueFrom: { secretKeyRef: {} } }],
      },
      { tunnel: 'disabled' },
    ],
    [
      'an empty variable, which Cilium ignores',
      { env: [env('CILIUM_TUNNEL', ''), env('CILIUM_IPAM')] },
      {},
    ],
    [
      'what is not read',
      {
        args: ['--debug=true', '--k8s-kubeconfig-path', '/x', '-D'],
        env: [env('CILIUM_LABELS', 'a'), env('TUNNEL', 'vxlan')],
      },
      {},
    ],
    ['words behind the end of flags', { args: ['--', '--tunnel=vxlan'] }, {}],
  ])('reads %s', (_, container, values) => {
    const result = options(container);

    expect(result.certain).toBe(true);
    expect(
      Object.fromEntries(result.values.map(({ key, value }) => [key, value])),
    ).toEqual(values);
  });

  it.each<[string, JsonObject]>([
    ['a shell starts it', { command: ['sh', '-c', 'exec cilium-agent'] }],
    ['its program is not named', { command: null }],
    ['a variable is put in as a value', { args: ['--tunnel=$(TUNNEL)'] }],
    ['a variable is put in behind a flag', { args: ['--ipam', '$(IPAM)'] }],
    ['a variable is put in as words', { args: ['$(EXTRA)'] }],
    ['an environment comes from elsewhere', { envFrom: [{ secretRef: {} }] }],
    [
      'a variable of a known key comes from elsewhere',
      {
        env: [{ name: 'CILIUM_TUNNEL', valueFrom: { configMapKeyRef: {} } }],
      },
    ],
    [
      'a variable holds another',
      { env: [{ name: 'CILIUM_TUNNEL', value: '$(OTHER)' }] },
    ],
    ['a value is too long', { args: [`--ipam=${'x'.repeat(3000)}`] }],
    ['it reads another folder', { args: ['--config-dir=/etc/other'] }],
    ['it reads a file', { args: ['--config', '/etc/cilium.yaml'] }],
    [
      'it is told so by a variable',
      {
        args: null,
        env: [env('CILIUM_CONFIG_DIR', '/etc/other')],
      },
    ],
    ['its arguments are no list of words', { args: ['--ipam', 7] }],
  ])('is not certain where %s', (_, container) => {
    const pod = agentPod({ container });

    expect(agentOptions(pod.spec.containers[0]).certain).toBe(false);
    expect(readAgent(pod).configLoadedAt).toBeUndefined();
  });

  it('takes variables for harmless that stand in options which are not read', () => {
    expect(options({ args: ['--k8s-node-name=$(NODE)'] }).certain).toBe(true);
  });

  it('says where an option stands', () => {
    const { values } = options({
      args: ['--enable-bpf-masquerade=false', '--ipam', 'eni'],
      env: [env('CILIUM_TUNNEL', 'vxlan')],
    });

    expect(values.map(({ excerpt }) => excerpt)).toEqual([
      'args: --enable-bpf-masquerade=false',
      'args: --ipam eni',
      'env: CILIUM_TUNNEL=vxlan',
    ]);
  });
});
