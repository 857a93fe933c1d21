/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import type { Operation } from '../types';

/** What a step is called: as its item. */
export const titleOf = (check: string): Reason => ({ code: `${check}.title` });

/** The line of `cilium status --verbose` that tells whether an item is on, by check. */
const statusLines: Readonly<Record<string, string>> = {
  'kube-proxy-replacement': 'KubeProxyReplacement',
  'bpf-masquerade': 'Masquerading',
  'bandwidth-manager': 'BandwidthManager',
  bbr: 'BandwidthManager',
  'ipv6-big-tcp': 'IPv6 BIG TCP',
  'ipv4-big-tcp': 'IPv4 BIG TCP',
  'xdp-acceleration': 'XDP Acceleration',
  'bpf-clock': 'Clock Source for BPF',
};

/** Look whether an item is on, on the node that was just changed: the line of the status, else what the next scan shows. */
export function verification(check: string): Operation {
  const line = Object.hasOwn(statusLines, check)
    ? statusLines[check]
    : undefined;
  return line === undefined
    ? { do: 'verify', what: { code: `plan.verify.${check}` } }
    : {
        do: 'verify',
        what: { code: 'plan.verify.statusLine', params: { line } },
        command: 'cilium status --verbose',
      };
}

/** Cohorts by a word that is said of each. */
export function bySetOf<T extends string>(
  cohorts: readonly number[],
  wordOf: (cohort: number) => T,
): Map<T, number[]> {
  const sets = new Map<T, number[]>();
  for (const cohort of cohorts) {
    const word = wordOf(cohort);
    sets.set(word, [...(sets.get(word) ?? []), cohort]);
  }
  return sets;
}

/** Those for which something holds, and the others. */
export function partition(
  cohorts: readonly number[],
  holds: (cohort: number) => boolean,
): [number[], number[]] {
  return [cohorts.filter(holds), cohorts.filter(cohort => !holds(cohort))];
}
