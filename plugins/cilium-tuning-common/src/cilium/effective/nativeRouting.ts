/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { whyConfigProvesNothing } from '../options';
import { tunnelConfig } from '../tunnelConfig';
import { ciliumHas } from '../introductions';
import { type Effective, configured, observed, unknown } from './types';

function fromStatus(word: string, facts: FactReader): Effective {
  if (word === 'Native') {
    return observed('on', 'routing.observedNative');
  }
  if (word !== 'Tunnel') {
    return unknown('routing.unknownWord', { word });
  }
  // A hybrid mode is reported as a tunnel.
  const version = facts.get('ciliumVersion');
  const surelyTunnel =
    ciliumHas(version, 'hybridRouting') === false ||
    (tunnelConfig(facts).mode === 'tunnel' && !whyConfigProvesNothing(facts));
  return surelyTunnel
    ? observed('off', 'routing.observedTunnel')
    : unknown('routing.observedTunnelOrHybrid');
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
  const { mode } = tunnelConfig(facts);
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
