/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  type NodeSketch,
  effectiveLine,
  factsOf,
  featuresWithout,
} from '../../__testUtils__/facts';
import { nodePortDsr } from './nodePortMode';

describe('nodePortDsr', () => {
  const dsr = (more: NodeSketch['config'] = {}) => ({
    'kube-proxy-replacement': 'true',
    'bpf-lb-mode': 'dsr',
    ...(more as object),
  });

  it.each<EffectiveRow>([
    ['reported DSR', { reports: { nodePortMode: 'DSR' } }, 'on dsr.observed'],
    [
      'reported Hybrid',
      { reports: { nodePortMode: 'Hybrid' } },
      'on dsr.observed',
    ],
    [
      'reported SNAT, told DSR',
      { config: dsr(), reports: { nodePortMode: 'SNAT' } },
      'off dsr.observedSnat',
    ],
    [
      'an unknown word',
      { reports: { nodePortMode: 'XDR' } },
      'unknown dsr.unknownWord',
    ],
    [
      'reported DSR with NodePort off',
      {
        reports: {
          nodePortMode: 'DSR',
          kubeProxyReplacementFeatures: featuresWithout('nodePort'),
        },
      },
      'off dsr.noNodePort',
    ],
    [
      '1.18 told DSR',
      { config: dsr({ 'routing-mode': 'native' }) },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.18 told hybrid',
      { config: dsr({ 'routing-mode': 'native', 'bpf-lb-mode': 'hybrid' }) },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.18 told by the alias',
      {
        config: dsr({
          'routing-mode': 'native',
          'bpf-lb-mode': 'snat',
          'node-port-mode': 'dsr',
        }),
      },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.18 told DSR in a VXLAN tunnel, where it should not have started',
      { config: dsr() },
      'unknown dsr.withoutPath',
    ],
    [
      '1.18 told DSR in a Geneve tunnel',
      {
        config: dsr({
          'tunnel-protocol': 'geneve',
          'bpf-lb-dsr-dispatch': 'geneve',
        }),
      },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.18 told DSR by Geneve, whose protocol is not used',
      {
        config: dsr({
          'routing-mode': 'native',
          'bpf-lb-dsr-dispatch': 'geneve',
        }),
      },
      'unknown dsr.withoutPath',
    ],
    [
      '1.20 told by the alias that it dropped',
      {
        cilium: '1.20.0',
        config: { 'kube-proxy-replacement': 'true', 'node-port-mode': 'dsr' },
      },
      'off dsr.configuredSnat',
    ],
    [
      '1.13 told DSR',
      {
        cilium: '1.13.4',
        config: dsr({ 'kube-proxy-replacement': 'strict', tunnel: 'disabled' }),
      },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.12 told DSR in a tunnel',
      { cilium: '1.12.9', config: dsr({ 'kube-proxy-replacement': 'strict' }) },
      'unknown dsr.withoutPath',
    ],
    [
      '1.12 told DSR without one',
      {
        cilium: '1.12.9',
        config: dsr({ 'kube-proxy-replacement': 'strict', tunnel: 'disabled' }),
      },
      'on dsr.provedByRunningAgent',
    ],
    [
      '1.13 told DSR, NodePorts unsure',
      {
        cilium: '1.13.4',
        config: dsr({ 'kube-proxy-replacement': 'partial' }),
      },
      'unknown dsr.nodePortUnknown',
    ],
    [
      'told DSR without NodePorts',
      { config: { 'bpf-lb-mode': 'dsr' } },
      'off dsr.noNodePort',
    ],
    [
      'told nothing',
      { config: { 'kube-proxy-replacement': 'true' } },
      'off dsr.configuredSnat',
    ],
    [
      'an unknown mode',
      { config: dsr({ 'bpf-lb-mode': 'fast' }) },
      'unknown dsr.modeUnknown',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: dsr() },
      'unknown config.restartPending',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(nodePortDsr(factsOf(sketch)))).toBe(expected);
  });
});
