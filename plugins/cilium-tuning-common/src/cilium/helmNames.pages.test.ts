/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumReleases } from '../__testUtils__/releases';
import { checkPages } from '../checkPages';
import type { ConfigKey } from './configKeys';
import { helmName } from './helmNames';

/** The keys that turn an item on. */
const keysOf: Record<string, ConfigKey[]> = {
  'native-routing': [
    'routing-mode',
    'tunnel',
    'ipv4-native-routing-cidr',
    'native-routing-cidr',
  ],
  'kube-proxy-replacement': ['kube-proxy-replacement'],
  'bpf-masquerade': ['enable-bpf-masquerade'],
  'nodeport-dsr': ['bpf-lb-mode', 'bpf-lb-dsr-dispatch'],
  'conntrack-bypass': ['install-no-conntrack-iptables-rules'],
  'bpf-host-routing': ['enable-host-legacy-routing'],
  'ipv6-big-tcp': ['enable-ipv6-big-tcp'],
  'ipv4-big-tcp': ['enable-ipv4-big-tcp'],
  hubble: ['enable-hubble'],
  'mtu-jumbo': ['mtu'],
  'bandwidth-manager': ['enable-bandwidth-manager'],
  bbr: ['enable-bbr', 'enable-bbr-hostns-only'],
  'xdp-acceleration': ['bpf-lb-acceleration'],
  'bpf-map-size': ['bpf-map-dynamic-size-ratio'],
};

describe('what turns an item on', () => {
  it.each(Object.entries(keysOf))(
    'is called on the page of %s as it is in the charts',
    (id, keys) => {
      const names = keys.flatMap(key =>
        ciliumReleases.flatMap(release => helmName(key, release)?.value ?? []),
      );
      const page = checkPages[id];

      expect(names.length).toBeGreaterThan(0);
      expect([...new Set(names)].filter(name => !page.includes(name))).toEqual(
        [],
      );
    },
  );
});
