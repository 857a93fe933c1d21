/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { booleanOption, whyConfigProvesNothing } from '../options';
import { isCiliumAtLeast } from '../version';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import { type Effective, configured, observed, unknown } from './types';

/**
 * The first minor whose agent surely refuses to start where BPF masquerading cannot be had; older ones fall back to iptables
 * with a warning in their log.
 * Source: `daemon/cmd/daemon.go` ("unable to initialize BPF masquerade support"), cilium/cilium#29778 of December 2023;
 * its authors left open whether 1.15 would get it.
 */
const neverFallsBackFrom = '1.16';

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
  if (isCiliumAtLeast(version, '1.10') === false) {
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
    isCiliumAtLeast(version, neverFallsBackFrom) !== true
  ) {
    return unknown('masquerade.mayFallBack', { version: version ?? '' });
  }
  // From 1.19 on the agent no longer looks whether it serves NodePorts, on whose datapath BPF masquerading is built.
  if (
    isCiliumAtLeast(version, '1.19') === true &&
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
