/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testScenariosOverReleases } from '../../__testUtils__/scenarios';

const bpf = { 'enable-bpf-masquerade': 'true' } as const;
const ipv4 = { 'enable-ipv4': 'true', 'enable-ipv6': 'false' } as const;
const tuned = { native: true, kubeProxyReplacement: true };
const eks = { ...tuned, kernel: '6.1.61-85.141.amzn2023.x86_64' };
const aks = { kernel: '5.15.0-1057-azure' };
const gke = {
  kubeletVersion: 'v1.30.5-gke.1014003',
  osImage: 'Container-Optimized OS from Google',
  systemVendor: 'Google',
};
const k3s = { ...tuned, more: { ...bpf, ...ipv4 } };

describe('what clouds and their charts insist on', () => {
  testScenariosOverReleases([
    [
      'EKS with ENI',
      {
        ...eks,
        more: {
          ...bpf,
          ...ipv4,
          ipam: 'eni',
          'enable-endpoint-routes': 'true',
          'install-no-conntrack-iptables-rules': 'false',
        },
        reports: { systemVendor: 'Amazon EC2' },
      },
      {
        'native-routing': 'pass',
        'conntrack-bypass': 'notApplicable',
        'bpf-host-routing': { '1.9': 'blocked choice', '1.14': 'unknown' },
        'nodeport-dsr': 'unknown',
      },
    ],
    [
      'AKS with IPAM of Azure',
      {
        ...tuned,
        ...aks,
        more: {
          ...bpf,
          ...ipv4,
          ipam: 'azure',
          'install-no-conntrack-iptables-rules': 'false',
        },
      },
      { 'native-routing': 'pass', 'conntrack-bypass': 'notApplicable' },
    ],
    [
      'AKS without a network plugin of its own, which the chart tunnels',
      {
        ...aks,
        native: false,
        kubeProxyReplacement: true,
        more: { ...bpf, ...ipv4, ipam: 'cluster-pool' },
      },
      {
        'native-routing': 'fail',
        'nodeport-dsr': 'blocked step',
        'ipv4-big-tcp': {
          '1.9': 'blocked platform',
          '1.14': 'blocked step',
          '1.20': 'fail',
        },
      },
    ],
    [
      'GKE by the chart',
      {
        native: true,
        kubeProxyReplacement: false,
        kernel: '5.15.133+',
        more: {
          ...ipv4,
          ipam: 'kubernetes',
          'enable-endpoint-routes': 'true',
          'install-no-conntrack-iptables-rules': 'false',
        },
        reports: { ...gke, hostRouting: 'Legacy' },
      },
      {
        'native-routing': 'pass',
        'kube-proxy-replacement': 'fail',
        'conntrack-bypass': 'notApplicable',
        'bpf-host-routing': { '1.9': 'blocked choice', '1.14': 'blocked step' },
        'xdp-acceleration': 'notApplicable',
        'tuned-profile': 'notApplicable',
      },
    ],
    [
      'GKE Dataplane V2',
      {
        ...tuned,
        kernel: '5.15.133+',
        more: {
          ...ipv4,
          'cni-chaining-mode': 'generic-veth',
          'enable-host-legacy-routing': 'true',
          'enable-ipv4-masquerade': 'false',
          masquerade: 'false',
          ipam: 'kubernetes',
        },
        reports: gke,
      },
      {
        'native-routing': 'notApplicable',
        'kube-proxy-replacement': 'pass',
        'bpf-masquerade': 'notApplicable',
        'conntrack-bypass': 'notApplicable',
        'bpf-host-routing': 'notApplicable',
        'xdp-acceleration': 'notApplicable',
      },
    ],
  ]);
});

describe('K3s and RKE2', () => {
  testScenariosOverReleases([
    [
      'with their kube-proxy still on',
      { ...k3s, kubeProxy: 'running' },
      {
        'kube-proxy-replacement': 'fail',
        // Nothing else hangs on a kube-proxy beside it
        'bandwidth-manager': 'fail',
      },
    ],
    [
      'with their kube-proxy switched off',
      { ...k3s, kubeProxy: 'disabled' },
      { 'kube-proxy-replacement': 'pass' },
    ],
    [
      'with their kube-proxy still on, without its replacement',
      {
        native: true,
        kubeProxyReplacement: false,
        kubeProxy: 'running',
        more: ipv4,
      },
      {
        'kube-proxy-replacement': 'fail',
        'bpf-masquerade': 'blocked step',
        'nodeport-dsr': 'blocked step',
        'bpf-host-routing': 'blocked step',
        'bandwidth-manager': 'blocked step',
        'xdp-acceleration': 'blocked step',
      },
    ],
  ]);
});
