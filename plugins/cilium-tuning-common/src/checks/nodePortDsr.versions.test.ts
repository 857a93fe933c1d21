/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { featuresWithout } from '../__testUtils__/facts';
import { testOverReleases } from '../__testUtils__/versionTables';
import { nodePortDsr } from './nodePortDsr';

testOverReleases(
  nodePortDsr,
  ['blocked choice', 'blocked platform', 'blocked step', 'pass', 'unknown'],
  [
    [
      'told to, natively routed',
      { native: true, kubeProxyReplacement: true, dsr: true },
      'pass dsr.provedByRunningAgent',
    ],
    [
      'told to in a VXLAN tunnel',
      { native: false, kubeProxyReplacement: true, dsr: true },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'told nothing, natively routed',
      { native: true, kubeProxyReplacement: true },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'told nothing in a VXLAN tunnel',
      { native: false, kubeProxyReplacement: true },
      'blocked step nodeport-dsr.blockedByTunnel',
    ],
    [
      'told nothing in a Geneve tunnel with Geneve dispatch',
      {
        kubeProxyReplacement: true,
        more: {
          tunnel: 'geneve',
          'routing-mode': 'tunnel',
          'tunnel-protocol': 'geneve',
          'bpf-lb-dsr-dispatch': 'geneve',
        },
      },
      {
        '1.9': 'blocked step nodeport-dsr.blockedByTunnel',
        '1.14': 'unknown nodeport-dsr.fabricNotVisible',
      },
    ],
    [
      'Geneve dispatch without a Geneve protocol, natively routed',
      {
        native: true,
        kubeProxyReplacement: true,
        more: { 'bpf-lb-dsr-dispatch': 'geneve' },
      },
      {
        '1.9': 'unknown nodeport-dsr.fabricNotVisible',
        '1.14': 'blocked step nodeport-dsr.blockedByProtocol',
      },
    ],
    [
      'without kube-proxy replacement',
      { native: true, kubeProxyReplacement: false, dsr: true },
      'blocked step blocked.kubeProxyReplacement',
    ],
    [
      'with a kube-proxy replacement that proves nothing',
      {
        native: true,
        dsr: true,
        more: { 'kube-proxy-replacement': 'partial' },
      },
      'unknown dsr.nodePortUnknown',
    ],
    ['reports DSR', { reports: { nodePortMode: 'DSR' } }, 'pass dsr.observed'],
    [
      'reports Hybrid',
      { reports: { nodePortMode: 'Hybrid' } },
      'pass dsr.observed',
    ],
    [
      'reports SNAT though told DSR',
      {
        native: true,
        kubeProxyReplacement: true,
        dsr: true,
        reports: { nodePortMode: 'SNAT' },
      },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'reports DSR for NodePorts that it does not serve',
      {
        native: true,
        kubeProxyReplacement: true,
        reports: {
          nodePortMode: 'DSR',
          kubeProxyReplacementFeatures: featuresWithout('nodePort'),
        },
      },
      'unknown nodeport-dsr.fabricNotVisible',
    ],
    [
      'reports a word we do not know',
      {
        native: true,
        kubeProxyReplacement: true,
        reports: { nodePortMode: 'Ferry' },
      },
      'unknown dsr.unknownWord',
    ],
    [
      'told a word we do not know',
      {
        native: true,
        kubeProxyReplacement: true,
        more: { 'bpf-lb-mode': 'ferry', 'node-port-mode': 'ferry' },
      },
      'unknown dsr.modeUnknown',
    ],
    [
      'in a tunnel, and another plugin routes',
      {
        native: false,
        kubeProxyReplacement: true,
        more: { 'cni-chaining-mode': 'flannel' },
      },
      'blocked choice chaining.otherPlugin',
    ],
    [
      'without kube-proxy replacement, which kernel 4.15 stands against',
      {
        native: true,
        kubeProxyReplacement: false,
        kernel: '4.15.0-213-generic',
      },
      {
        '1.9': 'blocked platform blocked.kernel',
        '1.14': 'blocked step blocked.kubeProxyReplacement',
      },
    ],
    [
      'restart pending',
      {
        native: true,
        kubeProxyReplacement: true,
        dsr: true,
        loaded: 'pending',
      },
      'unknown config.restartPending',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
