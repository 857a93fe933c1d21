/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { ciliumHas } from './introductions';

/**
 * What the configuration says of tunnels, in the words of 1.14 and later. Says nothing of whether the agent loaded it.
 * Source: `pkg/option/config.go`: up to 1.13 `tunnel` alone decides, 1.14 still takes it where it is set, 1.15 dropped it.
 *
 * @public
 */
export interface TunnelConfig {
  /** `native`, `tunnel`, `hybrid` or a word we do not know; undefined when nothing tells. */
  mode?: string;
  /** Protocol of the tunnel, whether or not packets between nodes use it. */
  protocol?: string;
}

function fromTunnel(tunnel: string | undefined): TunnelConfig {
  switch (tunnel) {
    case 'disabled':
      return { mode: 'native' };
    case 'vxlan':
    case 'geneve':
      return { mode: 'tunnel', protocol: tunnel };
    default:
      return {};
  }
}

/**
 * Reads {@link TunnelConfig}.
 *
 * @public
 */
export function tunnelConfig(facts: FactReader): TunnelConfig {
  const version = facts.get('ciliumVersion');
  switch (ciliumHas(version, 'routingMode')) {
    case false:
      return fromTunnel(facts.config('tunnel'));
    case true: {
      const tunnel =
        ciliumHas(version, 'withoutTunnelOption') === false
          ? facts.config('tunnel')
          : undefined;
      return tunnel === undefined
        ? {
            mode: facts.config('routing-mode'),
            protocol: facts.config('tunnel-protocol'),
          }
        : fromTunnel(tunnel);
    }
    default:
      return {};
  }
}
