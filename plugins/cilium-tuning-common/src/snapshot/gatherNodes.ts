/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading, SourceReading } from './sources';

/** What all sources together say of a node, before it is weighed. */
export interface GatheredNode {
  name: string;
  /** What each source says. A source may work its facts out only when asked, so they are asked for once and not kept. */
  said: NodeReading[];
  labels?: Record<string, string>;
  labelsChangedAt?: string;
  setsOptions?: boolean;
  agent?: NonNullable<NodeReading['agent']>;
}

/** Readings in an order of their own, whatever order they came in: oldest first, so that newer ones win. */
export function oldestFirst(
  readings: readonly SourceReading[],
): SourceReading[] {
  const time = (reading: SourceReading) =>
    Date.parse(reading.state.readAt) || 0;
  return [...readings].sort(
    (a, b) => time(a) - time(b) || (a.state.source < b.state.source ? -1 : 1),
  );
}

/**
 * Brings together what the sources say of each node. A node is known as soon as one source names it, so that none is lost
 * when the list of nodes could not be read.
 *
 * @param readings - oldest first
 */
export function gatherNodes(
  readings: readonly SourceReading[],
): GatheredNode[] {
  const nodes = new Map<string, GatheredNode>();
  for (const reading of readings) {
    for (const [name, said] of reading.nodes ?? []) {
      const node: GatheredNode = nodes.get(name) ?? { name, said: [] };
      node.said.push(said);
      if (said.labels) {
        node.labels = said.labels;
        node.labelsChangedAt = said.labelsChangedAt;
      }
      node.setsOptions ||= said.setsOptions;
      node.agent = said.agent ?? node.agent;
      nodes.set(name, node);
    }
  }
  return [...nodes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
