/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { nativeRouting } from './effective/nativeRouting';
import { ciliumHas } from './introductions';
import { whyConfigProvesNothing } from './options';
import { tunnelConfig } from './tunnelConfig';

/**
 * Whether requests can reach the backend's node with what DSR adds to them. `tunnel`: not in the tunnel that is used;
 * `protocol`: dispatch is by Geneve, which is not the tunnel's protocol.
 */
export type DsrPath = 'open' | 'tunnel' | 'protocol' | 'unknown';

/**
 * The path that DSR and hybrid mode have. In a tunnel it takes Geneve as tunnel and as dispatch; dispatch by Geneve takes
 * Geneve as the tunnel's protocol also where packets between nodes are routed natively. Without a path newer agents do not
 * start in these modes, and older ones go back to SNAT with a warning in their log.
 * Source: the kube-proxy replacement initialiser, "cannot be used with vxlan tunneling"; cilium/cilium#30845.
 */
export function dsrPath(facts: FactReader): DsrPath {
  const routing = nativeRouting(facts).state;
  const { protocol } = tunnelConfig(facts);
  const byGeneve =
    facts.config('bpf-lb-dsr-dispatch') === 'geneve' &&
    ciliumHas(facts.get('ciliumVersion'), 'geneveDispatch') === true;
  const unproven = whyConfigProvesNothing(facts) !== undefined;
  switch (routing) {
    case 'on':
      return !unproven &&
        byGeneve &&
        protocol !== undefined &&
        protocol !== 'geneve'
        ? 'protocol'
        : 'open';
    case 'off':
      if (unproven) {
        return 'unknown';
      }
      return byGeneve && protocol === 'geneve' ? 'open' : 'tunnel';
    default:
      return 'unknown';
  }
}
