/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hostRouting } from '../cilium/effective/hostRouting';
import { masquerading } from '../cilium/effective/masquerading';
import { nativeRouting } from '../cilium/effective/nativeRouting';
import { kubeProxyReplacement } from '../cilium/effective/kubeProxyReplacement';
import type { Effective } from '../cilium/effective/types';
import { kernelReaches, shortKernel } from '../kernel/release';
import type { ConfigKey } from '../cilium/configKeys';
import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import { isCiliumAtLeast } from '../cilium/version';
import { type VersionRange, inRange } from '../cilium/versionRange';
import type { FactReader } from '../snapshot/factReader';
import type { WeighedNeed } from './types';

/** Whether a need is met, where what is in effect tells. */
export const stateOf = (effective: Effective): WeighedNeed['state'] => {
  switch (effective.state) {
    case 'on':
      return 'met';
    case 'off':
      return 'unmet';
    default:
      return 'unknown';
  }
};

/** Whether a need is met, where a flag tells. */
export const stateOfFlag = (met: boolean | undefined): WeighedNeed['state'] => {
  if (met === true) {
    return 'met';
  }
  return met === false ? 'unmet' : 'unknown';
};

/** A kernel of at least this age. */
export function needsKernel(facts: FactReader, floor: string): WeighedNeed {
  const release = facts.get('kernelRelease');
  const params = { floor, kernel: release ? shortKernel(release, floor) : '?' };
  return {
    kind: 'platform',
    state: release ? kernelReaches(release, floor) : 'unknown',
    reason: { code: 'need.kernel', params },
    blocked: { code: 'blocked.kernel', params },
  };
}

/** A Cilium of at least this minor. */
export function needsCilium(facts: FactReader, floor: string): WeighedNeed {
  const version = facts.get('ciliumVersion');
  const params = { floor, version: version ?? '?' };
  return {
    kind: 'platform',
    state: stateOfFlag(isCiliumAtLeast(version ?? '', floor)),
    reason: { code: 'need.cilium', params },
    blocked: { code: 'blocked.cilium', params },
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

/** Packets of pods bypass iptables and the upper stack of the host. */
export function needsBpfHostRouting(
  facts: FactReader,
  hard = false,
): WeighedNeed {
  return {
    kind: 'step',
    check: 'bpf-host-routing',
    state: stateOf(hostRouting(facts)),
    hard,
    reason: { code: 'need.bpfHostRouting' },
    blocked: { code: 'blocked.bpfHostRouting' },
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

/** An option of the agent as it runs; undefined where the running agent's configuration is not known. */
export function runningOption(
  facts: FactReader,
  key: ConfigKey,
): boolean | undefined {
  const value = booleanOption(facts, key);
  return whyConfigProvesNothing(facts) ? undefined : value;
}

/**
 * Something people rightly want must not be on.
 *
 * @param code - message code below `need.` and `blocked.`
 * @param range - minors in which the option stands against the item; absent for one that always does
 */
export function needsAbsence(
  facts: FactReader,
  key: ConfigKey,
  code: string,
  range: VersionRange = {},
): WeighedNeed {
  const concerned = inRange(facts.get('ciliumVersion'), range);
  const wanted = runningOption(facts, key);
  let state: WeighedNeed['state'] = 'unknown';
  if (wanted === false || concerned === false) {
    state = 'met';
  } else if (wanted === true && concerned === true) {
    state = 'unmet';
  }
  const params = range.until ? { before: range.until } : undefined;
  return {
    kind: 'choice',
    state,
    reason: { code: `need.${code}`, params },
    blocked: { code: `blocked.${code}`, params },
  };
}
