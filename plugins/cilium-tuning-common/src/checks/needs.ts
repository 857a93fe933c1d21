/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { masquerading } from '../cilium/effective/masquerading';
import { nativeRouting } from '../cilium/effective/nativeRouting';
import { kubeProxyReplacement } from '../cilium/effective/kubeProxyReplacement';
import type { Effective } from '../cilium/effective/types';
import { kernelReaches, shortKernel } from '../kernel/release';
import type { FactReader } from '../snapshot/factReader';
import type { WeighedNeed } from './types';

const stateOf = (effective: Effective): WeighedNeed['state'] => {
  switch (effective.state) {
    case 'on':
      return 'met';
    case 'off':
      return 'unmet';
    default:
      return 'unknown';
  }
};

/** A kernel of at least this age. */
export function needsKernel(facts: FactReader, floor: string): WeighedNeed {
  const release = facts.get('kernelRelease');
  const params = { floor, kernel: release ? shortKernel(release) : '?' };
  return {
    kind: 'platform',
    state: release ? kernelReaches(release, floor) : 'unknown',
    reason: { code: 'need.kernel', params },
    blocked: { code: 'blocked.kernel', params },
  };
}

/** The agent does all of kube-proxy's work. */
export function needsKubeProxyReplacement(
  facts: FactReader,
  hard = false,
): WeighedNeed {
  return {
    kind: 'step',
    check: 'kube-proxy-replacement',
    state: stateOf(kubeProxyReplacement(facts)),
    hard,
    reason: { code: 'need.kubeProxyReplacement' },
    blocked: { code: 'blocked.kubeProxyReplacement' },
  };
}

/** BPF masquerading, or none at all. */
export function needsBpfMasqueradeOrNone(
  facts: FactReader,
  hard = false,
): WeighedNeed {
  const effective = masquerading(facts);
  return {
    kind: 'step',
    check: 'bpf-masquerade',
    state: effective.state === 'none' ? 'met' : stateOf(effective),
    hard,
    reason: { code: 'need.bpfMasquerade' },
    blocked: { code: 'blocked.bpfMasquerade' },
  };
}

/** Packets between nodes go without encapsulation. */
export function needsNativeRouting(
  facts: FactReader,
  hard = false,
): WeighedNeed {
  return {
    kind: 'step',
    check: 'native-routing',
    state: stateOf(nativeRouting(facts)),
    hard,
    reason: { code: 'need.nativeRouting' },
    blocked: { code: 'blocked.nativeRouting' },
  };
}

/** Something that nothing in the cluster shows and an operator has to confirm. */
export function needsConfirmation(code: string): WeighedNeed {
  return {
    kind: 'platform',
    state: 'unknown',
    reason: { code },
    blocked: { code },
  };
}

/** Something people rightly want must not stand against it. */
export function needsAbsence(
  code: string,
  present: boolean | undefined,
): WeighedNeed {
  let state: WeighedNeed['state'] = 'unknown';
  if (present !== undefined) {
    state = present ? 'unmet' : 'met';
  }
  return {
    kind: 'choice',
    state,
    reason: { code: `need.${code}` },
    blocked: { code: `blocked.${code}` },
  };
}
