/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { ConfigFacts } from '../snapshot/facts';
import type { ConfigKey } from './configKeys';
import { ciliumHas } from './introductions';
import { replacementProof } from './replacementWords';
import { tunnelConfig } from './tunnelConfig';

type Renamed = readonly [ConfigKey, ConfigKey];

/** Options that newer agents know by another name only, and that name. Source: see the introductions. */
const renamed: Record<
  'withoutOlderNativeCidr' | 'withoutNodePortAliases' | 'masqueradingByFamily',
  readonly Renamed[]
> = {
  withoutOlderNativeCidr: [['native-routing-cidr', 'ipv4-native-routing-cidr']],
  withoutNodePortAliases: [
    ['node-port-mode', 'bpf-lb-mode'],
    ['node-port-acceleration', 'bpf-lb-acceleration'],
  ],
  masqueradingByFamily: [
    ['masquerade', 'enable-ipv4-masquerade'],
    ['masquerade', 'enable-ipv6-masquerade'],
  ],
};

function newNames(facts: FactReader, version: string): Partial<ConfigFacts> {
  const pairs = (Object.keys(renamed) as (keyof typeof renamed)[])
    .filter(what => ciliumHas(version, what) === true)
    .flatMap(what => renamed[what]);
  return Object.fromEntries(
    pairs.flatMap(([old, name]) => {
      const value = facts.get(`config:${old}`);
      return value === undefined || facts.get(`config:${name}`) !== undefined
        ? []
        : [[`config:${name}`, value]];
    }),
  );
}

/** The newer words of the option that lost its older ones. */
function replacementWord(
  facts: FactReader,
  version: string,
): Partial<ConfigFacts> {
  const word = facts.config('kube-proxy-replacement');
  const now = facts.get('ciliumVersion');
  if (
    word === undefined ||
    now === undefined ||
    replacementProof(word, version) !== undefined ||
    ciliumHas(version, 'booleanReplacement') !== true
  ) {
    return {};
  }
  const words = { full: 'true', off: 'false', some: undefined };
  const means = replacementProof(word, now);
  const value = means && words[means];
  return value === undefined ? {} : { 'config:kube-proxy-replacement': value };
}

function routing(facts: FactReader, version: string): Partial<ConfigFacts> {
  if (
    ciliumHas(version, 'withoutTunnelOption') !== true ||
    ciliumHas(facts.get('ciliumVersion'), 'withoutTunnelOption') !== false
  ) {
    return {};
  }
  const { mode, protocol } = tunnelConfig(facts);
  return {
    ...(mode !== undefined && { 'config:routing-mode': mode }),
    ...(protocol !== undefined && { 'config:tunnel-protocol': protocol }),
  };
}

/**
 * What the configuration says in the words of a newer agent, for those options whose older words it does not take: an upgrade with
 * the same settings writes them under their new names. Options whose meaning cannot be carried over are left as they are.
 *
 * @param version - `1.16`
 */
export function carriedOver(
  facts: FactReader,
  version: string,
): Partial<ConfigFacts> {
  return {
    ...newNames(facts, version),
    ...replacementWord(facts, version),
    ...routing(facts, version),
  };
}
