/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { clusterMtusOf } from './clusterMtus';
import { gatherNodes, oldestFirst } from './gatherNodes';
import { NodeGrouping } from './groupNodes';
import { nodeLabelsOf } from './nodeLabels';
import { type NodePlacement, outOfScopeReason } from './placement';
import type { NodeRow, Snapshot } from './snapshot';
import type { CiliumPresence, SourceReading } from './sources';
import {
  rowOf,
  settled,
  type SettledNode,
  type Surroundings,
  surroundingsOf,
  weighNode,
} from './weighNode';

function mergePresence(readings: readonly SourceReading[]): CiliumPresence {
  const told = readings.flatMap(({ cilium }) => (cilium ? [cilium] : []));
  // "Not found" holds only where nobody was prevented from looking.
  const decisive =
    told.find(({ state }) => state === 'found') ??
    told.find(({ state }) => state === 'unknown') ??
    told[0];
  return {
    ...(decisive ?? { state: 'unknown' }),
    lookedFor: [...new Set(told.flatMap(({ lookedFor }) => lookedFor))],
  };
}

/** Where agents belong; undefined when no source knows. */
function mergePlacement(readings: readonly SourceReading[]) {
  const told = readings.flatMap(({ placement }) =>
    placement ? [placement] : [],
  );
  return told.length > 0 ? told.flat() : undefined;
}

/**
 * What a snapshot is made from.
 *
 * @public
 */
export interface SnapshotOptions {
  /** Name of the cluster in the Kubernetes plugin. */
  clusterName: string;
  /** When reading began, ISO 8601. */
  takenAt: string;
  readings: SourceReading[];
  /** Label whose value tells node pools apart. */
  poolLabel?: string;
  /** Whether the labels of the nodes are kept, for what names nodes by them. */
  keepLabels?: boolean;
}

/** Weighs nodes one by one; what is known of a kind of nodes is kept once. */
class SnapshotBuild {
  readonly #rows: NodeRow[] = [];
  readonly #grouping = new NodeGrouping();
  readonly #labels = new Map<string, Readonly<Record<string, string>>>();

  constructor(private readonly options: SnapshotOptions) {}

  /**
   * Weighs the nodes that the readings name.
   *
   * @param only - of these alone; absent for all
   * @param holdBack - whether to leave out nodes that are undecided
   * @returns the names of those that were left out
   */
  weigh(
    readings: readonly SourceReading[],
    takenAt: string,
    options: { only?: ReadonlySet<string>; holdBack: boolean },
  ): Set<string> {
    const inOrder = oldestFirst(readings);
    const held = new Set<string>();
    const placement = mergePlacement(inOrder);
    const around: Surroundings = {
      ...surroundingsOf(inOrder, takenAt),
      ...(options.holdBack && { onUndecided: name => held.add(name) }),
    };
    for (const gathered of gatherNodes(inOrder)) {
      if (options.only?.has(gathered.name) ?? true) {
        this.#weighOne(settled(gathered, around), around, placement, held);
      }
    }
    return held;
  }

  #weighOne(
    node: SettledNode,
    around: Surroundings,
    placement: NodePlacement[] | undefined,
    held: ReadonlySet<string>,
  ): void {
    const { name, status, labels } = node;
    if (labels && this.options.keepLabels) {
      this.#labels.set(name, labels);
    }
    // An agent that is there answers the question whether one belongs there.
    const outOfScope = node.agent
      ? undefined
      : outOfScopeReason(labels ?? {}, labels && placement);
    if (outOfScope) {
      this.#rows.push({ name, outOfScope, status });
      return;
    }
    const facts = weighNode(node, around);
    if (!held.has(name)) {
      this.#rows.push(rowOf(node, facts));
      this.#grouping.add({
        name,
        facts,
        pool: poolOf(labels, this.options.poolLabel),
      });
    }
  }

  finish({ clusterName, takenAt, readings }: SnapshotOptions): Snapshot {
    const inOrder = oldestFirst(readings);
    const { cluster } = surroundingsOf(inOrder, takenAt);
    const { groups, cohorts, places } = this.#grouping.result();
    const rows = this.#rows.sort((a, b) => (a.name < b.name ? -1 : 1));
    const labels = nodeLabelsOf(
      rows.map(({ name }) => ({ name, labels: this.#labels.get(name) })),
    );
    return {
      formatVersion: 1,
      clusterName,
      takenAt,
      cilium: mergePresence(inOrder),
      sources: readings.map(({ state }) => state),
      facts: { ...cluster, ...clusterMtusOf(cluster, cohorts) },
      groups,
      cohorts,
      nodes: rows.map(row => ({ ...row, ...places.get(row.name) })),
      ...(labels && { labels }),
    };
  }
}

/**
 * Merges what the sources read into one compact snapshot. The order of the readings does not matter; every node that any of
 * them names stands in the snapshot once, in a group or out of scope.
 *
 * @param options - the readings, and the label whose value tells node pools apart
 * @public
 */
export function buildSnapshot(options: SnapshotOptions): Snapshot {
  const { readings, takenAt } = options;
  const build = new SnapshotBuild(options);
  build.weigh(readings, takenAt, { holdBack: false });
  return build.finish(options);
}

/**
 * Does the same as {@link buildSnapshot}, with a closer look at nodes whose agent's own pod would decide what the table of pods
 * left open.
 *
 * @param options - the readings, and the label whose value tells node pools apart
 * @param lookCloser - reads more of the nodes with these names; gives all readings to take in the place of the first
 * @public
 */
export async function buildSnapshotCloser(
  options: SnapshotOptions,
  lookCloser: (undecided: ReadonlySet<string>) => Promise<SourceReading[]>,
): Promise<Snapshot> {
  const { takenAt } = options;
  const build = new SnapshotBuild(options);
  const held = build.weigh(options.readings, takenAt, { holdBack: true });
  if (held.size === 0) {
    return build.finish(options);
  }
  const readings = await lookCloser(held);
  build.weigh(readings, takenAt, { only: held, holdBack: false });
  return build.finish({ ...options, readings });
}

function poolOf(
  labels: Readonly<Record<string, string>> | undefined,
  poolLabel: string | undefined,
): string | undefined {
  return labels && poolLabel !== undefined && Object.hasOwn(labels, poolLabel)
    ? labels[poolLabel]
    : undefined;
}
