/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type ConfigKey, configKeys } from './configKeys';
import { helmName } from './helmNames';

describe('helmName', () => {
  it.each<[ConfigKey, string, string | undefined]>([
    ['enable-bandwidth-manager', '1.9.18', 'bandwidthManager'],
    ['enable-bandwidth-manager', '1.11.20', 'bandwidthManager'],
    ['enable-bandwidth-manager', '1.12.0', 'bandwidthManager.enabled'],
    ['enable-bbr', '1.11.20', undefined],
    ['enable-bbr', '1.20.0', 'bandwidthManager.bbr'],
    ['enable-bbr-hostns-only', '1.17.9', undefined],
    ['enable-host-legacy-routing', '1.11.20', 'bpf.hostRouting'],
    ['enable-host-legacy-routing', '1.13.4', 'bpf.hostLegacyRouting'],
    ['tunnel', '1.13.4', 'tunnel'],
    ['tunnel', '1.15.0', undefined],
    ['routing-mode', '1.13.4', undefined],
    ['routing-mode', '1.14.0', 'routingMode'],
    ['kube-proxy-replacement', '1.9.18', 'kubeProxyReplacement'],
    ['kube-proxy-replacement', '1.20.0', 'kubeProxyReplacement'],
    ['enable-ipv4-big-tcp', '1.13.4', undefined],
    ['enable-ipv4-big-tcp', '1.18.4', 'enableIPv4BIGTCP'],
    ['bpf-lb-mode', '1.9.18', 'loadBalancer.mode'],
    ['bpf-distributed-lru', '1.17.1', undefined],
    ['bpf-distributed-lru', '1.17.2', 'bpf.distributedLRU.enabled'],
    ['bpf-lb-mode', '1.10.0', 'loadBalancer.mode'],
    ['node-port-mode', '1.9.18', undefined],
    ['tunnel', 'latest', undefined],
    ['enable-hubble', 'latest', 'hubble.enabled'],
  ])('%s in the chart of %s is %s', (key, version, expected) => {
    expect(helmName(key, version)?.value).toBe(expected);
  });

  it('says where a name means the opposite', () => {
    const backwards = configKeys.filter(
      key => helmName(key, '1.10.1')?.saysOpposite,
    );

    expect(backwards).toEqual(['enable-host-legacy-routing']);
    expect(configKeys.some(key => helmName(key, '1.12.1')?.saysOpposite)).toBe(
      false,
    );
  });

  it.each(Array.from({ length: 12 }, (_, index) => `1.${index + 9}.0`))(
    'has one name for a key in %s',
    version => {
      const names = configKeys
        .map(key => helmName(key, version)?.value)
        .filter(name => name !== undefined);

      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(10);
    },
  );
});
