/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CellPart,
  ClusterWaivers,
  NodeGroup,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * How many nodes are excused; `all` that an item is missing on.
 *
 * @public
 */
export interface WaivedNumber {
  nodes: number | 'all';
}

/**
 * What of a report is excused.
 *
 * @public
 */
export interface WaivedItems {
  /** On the whole cluster; undefined where nothing is. */
  ofCheck(check: string): WaivedNumber | undefined;
  /** On the nodes of a group. */
  ofCell(
    check: string,
    group: Pick<NodeGroup, 'id' | 'nodes'>,
    parts: readonly CellPart[],
  ): WaivedNumber | undefined;
}

/** Where an item is on, or has no use, there is nothing to excuse. */
const isMissing = ({ judgement: { verdict } }: CellPart) =>
  verdict !== 'pass' && verdict !== 'notApplicable';

/**
 * What of a report waivers excuse.
 *
 * @public
 */
export function waivedItems({
  items,
  standings,
}: Pick<ClusterWaivers, 'items' | 'standings'>): WaivedItems {
  const active = items.filter(({ state }) => state === 'active');
  return {
    ofCheck(check) {
      const item = standings.find(standing => standing.check === check);
      if (!item || item.waived === 0) {
        return undefined;
      }
      return { nodes: item.standing === 'waived' ? 'all' : item.waived };
    },
    ofCell(check, { id, nodes }, parts) {
      const waivers = active.filter(waiver => waiver.check === check);
      if (waivers.length === 0 || !parts.some(isMissing)) {
        return undefined;
      }
      // Waivers may select the same nodes, so at least as many as the one that selects most
      const most = Math.max(
        ...waivers.map(waiver =>
          waiver.selector ? waiver.nodes?.groups[id] ?? 0 : nodes,
        ),
      );
      if (most === 0) {
        return undefined;
      }
      return { nodes: most >= nodes ? 'all' : most };
    },
  };
}
