/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { DemoCluster } from '@internal/demo-clusters';

/** Every scan asks for this, once and early. */
const ONCE_A_SCAN =
  /^\/api\/v1\/namespaces\/kube-system\/configmaps\/cilium-config/;

/** When scans of a cluster began, by what reached the cluster itself; milliseconds since 1970. */
export function seenScans({ requests }: DemoCluster): number[] {
  return requests
    .filter(({ target }) => ONCE_A_SCAN.test(target))
    .map(({ at }) => at);
}

/** The times between one and the next. */
export function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - times[index]);
}

/**
 * The scans that left no report, of all but the last, which may be under way.
 *
 * @param seen - when scans reached the cluster
 * @param reports - when those began that reports were kept of
 */
export function lostScans(
  seen: readonly number[],
  reports: readonly number[],
): number[] {
  return seen.slice(0, -1).filter((time, index) => {
    const before = seen[index - 1] ?? 0;
    return !reports.some(report => report > before && report <= time);
  });
}
