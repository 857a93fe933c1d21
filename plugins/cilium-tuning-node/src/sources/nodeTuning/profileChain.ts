/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What `openshift` includes, in the text of OpenShift too: tuned picks one of the two, neither of which is for the network. */
const PICKED = '${f:virt_check:virtual-guest:throughput-performance}';

/**
 * The profiles that tuned brings, with those that each includes.
 * Source: `profiles/<name>/tuned.conf` of tuned 2.10 to 2.26.
 */
const stockProfiles: Readonly<Record<string, readonly string[]>> = {
  balanced: [],
  'cpu-partitioning': ['network-latency'],
  'latency-performance': [],
  'network-latency': ['latency-performance'],
  'network-throughput': ['throughput-performance'],
  openshift: [PICKED],
  'openshift-control-plane': ['openshift'],
  'openshift-node': ['openshift'],
  powersave: [],
  realtime: ['network-latency'],
  'throughput-performance': [],
  'virtual-guest': ['throughput-performance'],
  'virtual-host': ['throughput-performance'],
};

/** More than anybody nests. */
const MOST_PROFILES = 20;

/** A profile and those that it includes. */
export interface ProfileChain {
  /** The profile first. */
  profiles: string[];
  /** Whether one among them includes another that is not known. */
  includesUnread: boolean;
}

/** What a profile includes by the text of its `tuned.conf`. */
export function includesOf(text: string): string[] {
  let section = '';
  const included: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1] ?? section;
    const value = /^\s*include\s*=(.*)$/.exec(line)?.[1];
    if (section === 'main' && value !== undefined) {
      included.push(...value.split(/[\s,;]+/).filter(Boolean));
    }
  }
  return included;
}

/**
 * A profile with all that it includes, as far as that is known.
 *
 * @param custom - profiles that the cluster defines, with what each includes; they stand before those that tuned brings. Absent
 * where they are not known, so that any name may be one of theirs
 */
export function chainOf(
  profile: string,
  custom: ReadonlyMap<string, readonly string[]> | undefined,
): ProfileChain {
  const profiles = [profile];
  let includesUnread = false;
  for (const name of profiles) {
    const stock = Object.hasOwn(stockProfiles, name)
      ? stockProfiles[name]
      : undefined;
    const included = custom && (custom.get(name) ?? stock);
    includesUnread ||= included === undefined;
    for (const one of (included ?? []).filter(text => text !== PICKED)) {
      // A name behind a minus may be missing, and one with a variable is only known to tuned
      const next = one.replace(/^-/, '');
      if (!/^[\w.-]+$/.test(next) || profiles.length >= MOST_PROFILES) {
        includesUnread = true;
      } else if (!profiles.includes(next)) {
        profiles.push(next);
      } else if (next === name && stock) {
        // One that takes the place of tuned's own and adds to it
        profiles.push(...stock.filter(other => !profiles.includes(other)));
      }
    }
  }
  return { profiles, includesUnread };
}
