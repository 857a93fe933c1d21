/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { booleanOption } from '../../../cilium/options';
import { replacementProof } from '../../../cilium/replacementWords';
import type { FactReader } from '../../../snapshot/factReader';

/** What the configuration asks of kube-proxy replacement, as the next agent takes it. */
export function replacementWanted(facts: FactReader) {
  const word = facts.config('kube-proxy-replacement');
  const version = facts.get('ciliumVersion');
  return word === undefined || version === undefined
    ? undefined
    : replacementProof(word, version);
}

/** Whether the next agent masquerades with iptables: it masquerades, and not in BPF. */
export function wantsIptablesMasquerade(facts: FactReader): boolean {
  const masquerades = (['ipv4', 'ipv6'] as const).some(
    family =>
      booleanOption(facts, `enable-${family}`) === true &&
      booleanOption(facts, `enable-${family}-masquerade`) === true,
  );
  return masquerades && booleanOption(facts, 'enable-bpf-masquerade') === false;
}
