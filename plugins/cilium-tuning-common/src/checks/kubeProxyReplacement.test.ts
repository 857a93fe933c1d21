/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type NodeSketch,
  featuresWithout,
  judged,
  verdict,
} from '../__testUtils__/facts';
import { kubeProxyReplacement } from './kubeProxyReplacement';

const told = (value: string, more: NodeSketch['config'] = {}) => ({
  'kube-proxy-replacement': value,
  ...(more as object),
});

describe('kube-proxy-replacement', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.9 strict',
      { cilium: '1.9.18', config: told('strict') },
      'pass kpr.provedByRunningAgent',
    ],
    [
      '1.13 strict',
      { cilium: '1.13.4', config: told('strict') },
      'pass kpr.provedByRunningAgent',
    ],
    [
      '1.14 true',
      { cilium: '1.14.2', config: told('true') },
      'pass kpr.provedByRunningAgent',
    ],
    [
      '1.20 true',
      { cilium: '1.20.0', config: told('true') },
      'pass kpr.provedByRunningAgent',
    ],
    [
      'reported in full',
      {
        reports: {
          kubeProxyReplacementMode: 'True',
          kubeProxyReplacementFeatures: featuresWithout(),
        },
      },
      'pass kpr.observedFull',
    ],
    [
      'reported without socket LB',
      {
        reports: {
          kubeProxyReplacementMode: 'Partial',
          kubeProxyReplacementFeatures: featuresWithout('socketLB'),
        },
      },
      'fail kpr.observedPartial',
    ],
    [
      'told true, reported off',
      {
        config: told('true'),
        reports: {
          kubeProxyReplacementMode: 'False',
          kubeProxyReplacementFeatures: featuresWithout(
            'nodePort',
            'hostPort',
            'externalIPs',
            'socketLB',
            'sessionAffinity',
          ),
        },
      },
      'fail kpr.observedOff',
    ],
    [
      'a kube-proxy beside it',
      { config: told('true'), kubeProxy: 'running' },
      'fail kube-proxy-replacement.stillRuns',
    ],
    [
      'a kube-proxy that is switched off',
      { config: told('true'), kubeProxy: 'disabled' },
      'pass kpr.provedByRunningAgent',
    ],
    ['1.18 false', { config: told('false') }, 'fail kpr.configuredOff'],
    [
      '1.13 disabled',
      { cilium: '1.13.4', config: told('disabled') },
      'fail kpr.configuredOff',
    ],
    [
      '1.13 disabled on an old kernel',
      {
        cilium: '1.13.4',
        kernel: '4.15.0-213-generic',
        config: told('disabled'),
      },
      'blocked platform blocked.kernel',
    ],
    [
      '1.14 false on a kernel its agent would not start on',
      { cilium: '1.14.2', kernel: '4.15.0-213-generic', config: told('false') },
      'fail kpr.configuredOff',
    ],
    [
      '1.15 false with IPsec',
      { cilium: '1.15.1', config: told('false', { 'enable-ipsec': 'true' }) },
      'blocked choice blocked.kubeProxyReplacementIpsec',
    ],
    [
      '1.16 false with IPsec',
      { cilium: '1.16.1', config: told('false', { 'enable-ipsec': 'true' }) },
      'fail kpr.configuredOff',
    ],
    [
      '1.13 probe',
      { cilium: '1.13.4', config: told('probe') },
      'unknown kpr.configProvesNothing',
    ],
    [
      '1.13 partial',
      { cilium: '1.13.4', config: told('partial') },
      'unknown kpr.configProvesNothing',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: told('true') },
      'unknown config.restartPending',
    ],
    [
      'agent not ready',
      { agent: 'notReady', config: told('true') },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(kubeProxyReplacement, sketch)).toBe(expected);
  });

  it('names the features that are missing', () => {
    const { reason } = judged(kubeProxyReplacement, {
      reports: {
        kubeProxyReplacementMode: 'Partial',
        kubeProxyReplacementFeatures: featuresWithout('hostPort', 'socketLB'),
      },
    });

    expect(reason.params).toEqual({
      mode: 'Partial',
      missing: 'HostPort, socket LB',
    });
  });

  it.each<[string, NodeSketch['kubeProxy'], string]>([
    ['that nothing shows a kube-proxy', undefined, 'kubeProxyNotSeen'],
    ['who says that it is switched off', 'disabled', 'kubeProxyDisabled'],
    ['that nothing listens', 'notListening', 'kubeProxyNotListening'],
  ])('notes %s', (_, kubeProxy, code) => {
    expect(
      judged(kubeProxyReplacement, { config: told('true'), kubeProxy }).notes,
    ).toEqual([{ code: `kube-proxy-replacement.${code}` }]);
  });

  it('asks to confirm how the agent will reach the API server', () => {
    expect(judged(kubeProxyReplacement).confirmFirst).toEqual([
      { code: 'kube-proxy-replacement.needApiServer' },
    ]);
  });
});
