/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { bandwidthManager } from './bandwidthManager';

const kpr = { 'kube-proxy-replacement': 'true' };
const told = { ...kpr, 'enable-bandwidth-manager': 'true' };
const off = { bandwidthManager: { enabled: false } };

describe('bandwidth-manager', () => {
  it.each<[string, NodeSketch, string]>([
    [
      'reported on',
      { reports: { bandwidthManager: { enabled: true } } },
      'pass bandwidthManager.observedOn',
    ],
    [
      'told to, nothing seen',
      { config: told },
      'unknown bandwidthManager.unobserved',
    ],
    [
      'not told to, nothing seen',
      { config: kpr },
      'fail bandwidthManager.configuredOff',
    ],
    [
      'the Ubuntu nodes of the article',
      {
        cilium: '1.13.4',
        kernel: '6.2.0-20-generic',
        config: { 'kube-proxy-replacement': 'strict' },
        reports: { ...off, kernelParts: { fq: true } },
      },
      'fail bandwidthManager.observedOff',
    ],
    [
      'the Debian nodes of the article',
      {
        cilium: '1.13.4',
        kernel: '4.19.0-23-arm64',
        config: { 'kube-proxy-replacement': 'strict' },
        reports: off,
      },
      'blocked platform blocked.kernel',
    ],
    [
      'a kernel without the fair queue',
      { config: kpr, reports: { ...off, kernelParts: { fq: false } } },
      'blocked platform blocked.fairQueue',
    ],
    [
      'without kube-proxy replacement',
      { reports: off },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'IPsec, and told to',
      { config: told, reports: { ...off, encryptionMode: 'IPsec' } },
      'blocked choice blocked.bandwidthManagerIpsec',
    ],
    [
      'WireGuard does not stand against it',
      { config: kpr, reports: { ...off, encryptionMode: 'Wireguard' } },
      'fail bandwidthManager.observedOff',
    ],
    [
      'told to and off, for no reason that we know',
      { config: told, reports: off },
      'unknown bandwidth-manager.configuredNotInEffect',
    ],
    [
      'told to and off, and the agent may not know yet',
      {
        loaded: 'pending',
        config: told,
        reports: {
          ...off,
          kubeProxyReplacementMode: 'True',
          encryptionMode: 'Disabled',
        },
      },
      'fail bandwidthManager.observedOff',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(bandwidthManager, sketch)).toBe(expected);
  });

  it('leaves to be confirmed what nothing shows of the kernel', () => {
    expect(
      judged(bandwidthManager, { config: kpr, reports: off }).confirmFirst,
    ).toEqual([{ code: 'need.fairQueue' }]);
  });

  it('names the log where the agent went on without it', () => {
    expect(
      judged(bandwidthManager, { config: told, reports: off }).tells,
    ).toEqual([{ code: 'bandwidth-manager.tellLog' }]);
  });
});
