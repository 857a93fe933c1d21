/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { booleanOption } from '../../cilium/options';
import { replacementProof } from '../../cilium/replacementWords';
import { tunnelConfig } from '../../cilium/tunnelConfig';
import type { FactReader } from '../../snapshot/factReader';

/** Whether the ConfigMap tells every agent to do all of kube-proxy's work. */
export function replacesByDefault(defaults: FactReader): boolean {
  const word = defaults.config('kube-proxy-replacement');
  const version = defaults.get('ciliumVersion');
  return (
    word !== undefined &&
    version !== undefined &&
    replacementProof(word, version) === 'full'
  );
}

/** Whether the ConfigMap tells every agent to masquerade in BPF, or none to masquerade. */
export function masqueradesInBpfByDefault(defaults: FactReader): boolean {
  const keys = ['enable-ipv4-masquerade', 'enable-ipv6-masquerade'] as const;
  return (
    booleanOption(defaults, 'enable-bpf-masquerade') === true ||
    booleanOption(defaults, 'masquerade') === false ||
    keys.every(key => booleanOption(defaults, key) === false)
  );
}

/** Whether the ConfigMap tells every agent to route natively. */
export const isNativeByDefault = (defaults: FactReader): boolean =>
  tunnelConfig(defaults).mode === 'native';
