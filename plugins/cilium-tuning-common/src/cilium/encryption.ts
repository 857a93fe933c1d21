/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import { booleanOption, whyConfigProvesNothing } from './options';

/** How an agent encrypts packets between nodes. */
export type Encryption = 'none' | 'IPsec' | 'WireGuard' | 'ztunnel';

/** The words of `encryption.mode`, Cilium 1.10 to 1.20. */
const words: Record<string, Encryption> = {
  Disabled: 'none',
  IPsec: 'IPsec',
  Wireguard: 'WireGuard',
  Ztunnel: 'ztunnel',
};

function fromConfig(facts: FactReader): Encryption | undefined {
  const ipsec = booleanOption(facts, 'enable-ipsec');
  const wireguard = booleanOption(facts, 'enable-wireguard');
  if (whyConfigProvesNothing(facts, 'enable-ipsec', 'enable-wireguard')) {
    return undefined;
  }
  if (ipsec) {
    return 'IPsec';
  }
  if (wireguard) {
    return 'WireGuard';
  }
  return ipsec === false && wireguard === false ? 'none' : undefined;
}

/** How the agent encrypts, by its report or else by the configuration that it loaded; undefined where neither tells. */
export function encryption(facts: FactReader): Encryption | undefined {
  const word = facts.get('encryptionMode');
  if (word === undefined) {
    return fromConfig(facts);
  }
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
