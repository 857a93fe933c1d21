/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';
import type { VersionRange } from './versionRange';

/**
 * An option with which the agent uses legacy host routing, up to a minor.
 *
 * @public
 */
export interface HostRoutingFallback extends VersionRange {
  key: ConfigKey;
  /** Message code below `need.` and `blocked.`. */
  code: string;
  /** First minor that has BPF host routing together with the option. */
  until: string;
}

/**
 * What people rightly turn on that costs BPF host routing in older agents.
 * Source: `daemon/cmd/kube_proxy_replacement.go` (later `pkg/kpr/initializer`) of Cilium 1.9 to 1.20.
 *
 * @public
 */
export const hostRoutingFallbacks: readonly HostRoutingFallback[] = [
  { key: 'enable-ipsec', code: 'hostRoutingIpsec', until: '1.19' },
  { key: 'enable-wireguard', code: 'hostRoutingWireguard', until: '1.14' },
  {
    key: 'enable-endpoint-routes',
    code: 'hostRoutingEndpointRoutes',
    until: '1.14',
  },
];

/**
 * Devices without an address of the link layer, of which Cilium using one costs BPF host routing in older agents.
 * Source: as above, "devices without L2 addr"; kinds as the kernel names them.
 *
 * @public
 */
export const devicesWithoutLink: VersionRange & { kinds: readonly string[] } = {
  kinds: ['wireguard', 'ipip', 'sit', 'gre', 'ip6tnl', 'ip6gre', 'vti', 'ppp'],
  until: '1.14',
};
