/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';
import { configDefault } from './configDefaults';

describe('configDefault', () => {
  it.each<[ConfigKey, string, string | undefined]>([
    ['tunnel', '1.13.4', 'vxlan'],
    ['tunnel', '1.14.0', undefined],
    ['routing-mode', '1.13.4', undefined],
    ['routing-mode', '1.14.0', 'tunnel'],
    ['routing-mode', '1.20.0', 'tunnel'],
    ['kube-proxy-replacement', '1.13.4', undefined],
    ['kube-proxy-replacement', '1.14.0', 'false'],
    ['masquerade', '1.9.18', 'true'],
    ['masquerade', '1.10.0', undefined],
    ['enable-ipv4-masquerade', '1.9.18', undefined],
    ['enable-ipv4-masquerade', '1.18.4', 'true'],
    ['enable-host-legacy-routing', '1.18.4', 'false'],
    ['enable-bpf-masquerade', '1.9.18', 'false'],
    ['install-no-conntrack-iptables-rules', '1.18.4', 'false'],
    ['bpf-lb-mode', '1.20.0', 'snat'],
    ['ipam', '1.18.4', undefined],
  ])('%s in %s is %s', (key, version, expected) => {
    expect(configDefault(key, version)).toBe(expected);
  });

  it.each(['latest', '', '1.x'])(
    'knows no default that depends on a version it cannot read: %j',
    version => {
      const dependent: ConfigKey[] = ['tunnel', 'routing-mode', 'masquerade'];

      expect(dependent.map(key => configDefault(key, version))).toEqual(
        dependent.map(() => undefined),
      );
    },
  );
});
