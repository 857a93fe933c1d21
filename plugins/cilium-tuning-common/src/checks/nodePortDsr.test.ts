/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { nodePortDsr } from './nodePortDsr';

const kpr = { 'kube-proxy-replacement': 'true' };
const native = { ...kpr, 'routing-mode': 'native' };
const geneve = {
  ...kpr,
  'tunnel-protocol': 'geneve',
  'bpf-lb-dsr-dispatch': 'geneve',
};

describe('nodeport-dsr', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.13 told DSR',
      {
        cilium: '1.13.4',
        config: {
          'kube-proxy-replacement': 'strict',
          tunnel: 'disabled',
          'bpf-lb-mode': 'dsr',
        },
      },
      'pass dsr.provedByRunningAgent',
    ],
    [
      '1.9 told DSR by its own key',
      {
        cilium: '1.9.18',
        config: {
          'kube-proxy-replacement': 'strict',
          tunnel: 'disabled',
          'node-port-mode': 'dsr',
        },
      },
      'pass dsr.provedByRunningAgent',
    ],
    [
      '1.18 told hybrid',
      { config: { ...native, 'bpf-lb-mode': 'hybrid' } },
      'pass dsr.provedByRunningAgent',
    ],
    [
      '1.20 reports DSR',
      { cilium: '1.20.0', reports: { nodePortMode: 'DSR' } },
      'pass dsr.observed',
    ],
    [
      'off, and the network is not visible',
      { config: native },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'reports SNAT, told DSR',
      {
        config: { ...native, 'bpf-lb-mode': 'dsr' },
        reports: { nodePortMode: 'SNAT' },
      },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'off, Geneve all the way',
      { config: geneve },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'off, in a VXLAN tunnel',
      { config: kpr },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'off, Geneve tunnel without Geneve dispatch',
      { config: { ...geneve, 'bpf-lb-dsr-dispatch': 'opt' } },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'off, Geneve in 1.13',
      {
        cilium: '1.13.4',
        config: {
          ...geneve,
          'kube-proxy-replacement': 'strict',
          tunnel: 'geneve',
        },
      },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'off, native with Geneve dispatch and protocol',
      { config: { ...geneve, 'routing-mode': 'native' } },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'off, native with Geneve dispatch and the protocol left as it is',
      {
        config: {
          ...geneve,
          'routing-mode': 'native',
          'tunnel-protocol': 'vxlan',
        },
      },
      'blocked step nodeport-dsr.blockedByProtocol',
    ],
    [
      'off, in a tunnel that may be gone',
      {
        loaded: 'pending',
        config: kpr,
        reports: { interHostRouting: 'Tunnel', nodePortMode: 'SNAT' },
      },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'without kube-proxy replacement',
      { config: { 'routing-mode': 'native' } },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      '1.11 told DSR in a tunnel',
      {
        cilium: '1.11.20',
        config: { 'kube-proxy-replacement': 'strict', 'bpf-lb-mode': 'dsr' },
      },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'an unknown mode',
      { config: { ...native, 'bpf-lb-mode': 'turbo' } },
      'unknown dsr.modeUnknown',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: { ...native, 'bpf-lb-mode': 'dsr' } },
      'unknown config.restartPending',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(nodePortDsr, sketch)).toBe(expected);
  });

  it('never fails: nothing here shows whether the network would carry it', () => {
    expect(judged(nodePortDsr, { config: native }).tells).toEqual([
      { code: 'nodeport-dsr.tellFabric' },
    ]);
  });
});
