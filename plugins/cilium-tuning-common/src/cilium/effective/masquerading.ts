/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { booleanOption, whyConfigProvesNothing } from '../options';
import { ciliumHas } from '../introductions';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import { type Effective, configured, observed, unknown } from './types';

/**
 * Whether the agent masquerades at all, by its status or else by its configuration; undefined when it is not known.
 */
function masquerades(facts: FactReader): boolean | undefined {
  const status = facts.get('masquerading');
  if (status) {
    return status.enabled;
  }
  const version = facts.get('ciliumVersion');
  if (version === undefined || whyConfigProvesNothing(facts)) {
    return undefined;
  }
  if (ciliumHas(version, 'masqueradingByFamily') === false) {
    return booleanOption(facts, 'masquerade');
  }
  const families = [
    [
      booleanOption(facts, 'enable-ipv4'),
      booleanOption(facts, 'enable-ipv4-masquerade'),
    ],
    [
      booleanOption(facts, 'enable-ipv6'),
      booleanOption(facts, 'enable-ipv6-masquerade'),
    ],
  ];
  if (families.some(family => family.every(value => value === true))) {
    return true;
  }
  return families.every(family => family.includes(false)) ? false : undefined;
}

function mode(facts: FactReader): Effective {
  const status = facts.get('masquerading');
  if (status) {
    switch (status.mode) {
      case 'BPF':
        return observed('on', 'masquerade.observedBpf');
      case 'iptables':
        return observed('off', 'masquerade.observedIptables');
      default:
        return unknown('masquerade.unknownWord', { word: status.mode ?? '' });
    }
  }
  const wanted = booleanOption(facts, 'enable-bpf-masquerade');
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (wanted === undefined) {
    return unknown('masquerade.optionUnknown');
  }
  if (!wanted) {
    return configured('off', 'masquerade.configuredIptables');
  }
  const version = facts.get('ciliumVersion');
  if (
    version === undefined ||
    ciliumHas(version, 'bpfMasqueradeOrNothing') !== true
  ) {
    return unknown('masquerade.mayFallBack', { version: version ?? '' });
  }
  if (
    ciliumHas(version, 'bpfMasqueradeUnchecked') === true &&
    kubeProxyReplacement(facts).state !== 'on'
  ) {
    return unknown('masquerade.nodePortUnknown', { version });
  }
  return configured('on', 'masquerade.provedByRunningAgent');
}

/**
 * How the agent of a node masquerades: `on` for BPF, `off` for iptables, `none` where it does not masquerade.
 * Source: `api/v1/models/masquerading.go`.
 *
 * @public
 */
export function masquerading(
  facts: FactReader,
): Effective | { state: 'none'; reason: { code: string } } {
  return masquerades(facts) === false
    ? { state: 'none', reason: { code: 'masquerade.none' } }
    : mode(facts);
}
