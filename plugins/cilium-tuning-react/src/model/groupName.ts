/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';

/**
 * A node group in one line, without what is not known; where that is all but the version of Cilium, that.
 *
 * @public
 */
export function groupName(group: NodeGroup): string {
  return (
    [group.osImage, group.kernelRelease, group.architecture, group.pool]
      .filter(Boolean)
      .join(' · ') ||
    (group.ciliumVersion ? `Cilium ${group.ciliumVersion}` : group.id)
  );
}

/**
 * The Cilium versions of a cluster, most nodes first.
 *
 * @public
 */
export function ciliumVersions(groups: NodeGroup[]): string[] {
  const nodes = new Map<string, number>();
  for (const group of groups) {
    if (group.ciliumVersion) {
      nodes.set(
        group.ciliumVersion,
        (nodes.get(group.ciliumVersion) ?? 0) + group.nodes,
      );
    }
  }
  return [...nodes].sort((a, b) => b[1] - a[1]).map(([version]) => version);
}
