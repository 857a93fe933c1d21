/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { whyConfigProvesNothing } from '../options';
import { isCiliumAtLeast } from '../version';
import { type Effective, configured, observed, unknown } from './types';

/** What the agent was told of routing, in the words of 1.14+: `native`, `tunnel`, `hybrid`. */
function routingMode(facts: FactReader): string | undefined {
  const version = facts.get('ciliumVersion');
  if (version === undefined) {
    return undefined;
  }
  const mode = facts.config('routing-mode');
  const tunnel = facts.config('tunnel');
  switch (isCiliumAtLeast(version, '1.14')) {
    case true:
      // 1.14 still took `tunnel`; its own default for routing-mode then does not count.
      return isCiliumAtLeast(version, '1.15') === false && tunnel !== undefined
        ? modeOfTunnel(tunnel)
        : mode;
    case false:
      return tunnel === undefined ? undefined : modeOfTunnel(tunnel);
    default:
      return undefined;
  }
}

function modeOfTunnel(tunnel: string): string | undefined {
  if (tunnel === 'disabled') {
    return 'native';
  }
  return ['vxlan', 'geneve'].includes(tunnel) ? 'tunnel' : undefined;
}

function fromStatus(word: string, facts: FactReader): Effective {
  if (word === 'Native') {
    return observed('on', 'routing.observedNative');
  }
  if (word !== 'Tunnel') {
    return unknown('routing.unknownWord', { word });
  }
  // 1.20 reports its hybrid mode as Tunnel.
  return facts.config('routing-mode') === 'hybrid'
    ? unknown('routing.hybrid')
    : observed('off', 'routing.observedTunnel');
}

/**
 * Whether packets between nodes go without encapsulation.
 * Source: `api/v1/models/routing.go` (1.16+); before that the status has no such field and the running agent proves its
 * configuration, which it refuses to start without.
 *
 * @public
 */
export function nativeRouting(facts: FactReader): Effective {
  const word = facts.get('interHostRouting');
  if (word !== undefined) {
    return fromStatus(word, facts);
  }
  const mode = routingMode(facts);
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  switch (mode) {
    case 'native':
      return configured('on', 'routing.configuredNative');
    case 'tunnel':
      return configured('off', 'routing.configuredTunnel');
    case 'hybrid':
      return unknown('routing.hybrid');
    default:
      return unknown('routing.modeUnknown');
  }
}
