/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from './configKeys';

/**
 * Fields of the agent's configuration that it never changes by itself, and the keys that set them.
 * Source: `DaemonConfig` in `pkg/option/config.go`, Cilium 1.9 to 1.20.
 */
export const optionsByField: Record<string, ConfigKey> = {
  EnableEndpointRoutes: 'enable-endpoint-routes',
  EnableIPSec: 'enable-ipsec',
  EnableIPv4: 'enable-ipv4',
  EnableIPv6: 'enable-ipv6',
  EnableWireguard: 'enable-wireguard',
  InstallIptRules: 'install-iptables-rules',
  InstallNoConntrackIptRules: 'install-no-conntrack-iptables-rules',
};
