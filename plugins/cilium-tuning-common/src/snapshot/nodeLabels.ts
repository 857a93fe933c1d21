/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The labels of the nodes of a snapshot, each set of them once.
 *
 * @public
 */
export interface NodeLabels {
  /** Sets of labels. Null stands for a value that is the name of the node. */
  sets: Record<string, string | null>[];
  /** Index of the set of each node, in the order of the snapshot's nodes; null where its labels are not known. */
  ofNodes: (number | null)[];
  /** Labels that are left out, as they are different on nearly every node: of those nothing is known. */
  dropped: string[];
}

/** A label of more values tells nodes apart, not kinds of nodes. */
const MOST_VALUES = 200;

/** Above so many sets, labels are left out until there are fewer. */
const MOST_SETS = 1_000;

/** Longer ones Kubernetes does not have. */
const LONGEST_KEY = 317;
const LONGEST_VALUE = 63;

interface LabelledNode {
  name: string;
  labels?: Readonly<Record<string, string>>;
}

type Entries = [string, string | null][];

function entriesOf({ name, labels = {} }: LabelledNode): Entries {
  return Object.entries(labels)
    .filter(
      ([key, value]) =>
        key.length <= LONGEST_KEY && value.length <= LONGEST_VALUE,
    )
    .map(([key, value]): [string, string | null] => [
      key,
      value === name ? null : value,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The labels, those with the most values first. */
function byValues(nodes: readonly Entries[]): { key: string; count: number }[] {
  const values = new Map<string, Set<string | null>>();
  for (const [key, value] of nodes.flat()) {
    const known = values.get(key) ?? new Set();
    values.set(key, known.add(value));
  }
  return [...values]
    .map(([key, { size }]) => ({ key, count: size }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function setsOf(nodes: readonly (Entries | undefined)[], left: Set<string>) {
  const indexes = new Map<string, number>();
  const sets: NodeLabels['sets'] = [];
  const ofNodes = nodes.map(entries => {
    if (!entries) {
      return null;
    }
    const kept = entries.filter(([key]) => !left.has(key));
    const text = JSON.stringify(kept);
    const index = indexes.get(text) ?? sets.length;
    if (index === sets.length) {
      indexes.set(text, index);
      sets.push(Object.fromEntries(kept));
    }
    return index;
  });
  return { sets, ofNodes };
}

/**
 * Puts the labels of nodes together, so that those of thousands take little room.
 *
 * @param nodes - in the order of the snapshot's nodes
 * @returns undefined where no node's labels are known
 */
export function nodeLabelsOf(
  nodes: readonly LabelledNode[],
): NodeLabels | undefined {
  const all = nodes.map(node => (node.labels ? entriesOf(node) : undefined));
  const known = all.filter(entries => entries !== undefined);
  if (known.length === 0) {
    return undefined;
  }
  const keys = byValues(known);
  let most = keys.filter(({ count }) => count > MOST_VALUES).length;
  for (;;) {
    const dropped = keys.slice(0, most).map(({ key }) => key);
    const made = setsOf(all, new Set(dropped));
    if (made.sets.length <= MOST_SETS) {
      return { ...made, dropped: dropped.sort() };
    }
    most += 1;
  }
}

/** Those of some labels that a node has; undefined where its labels are not known. */
export function labelsOf(
  { sets, ofNodes }: NodeLabels,
  { index, name }: { index: number; name: string },
  keys: readonly string[],
): Record<string, string> | undefined {
  const number = ofNodes[index];
  const set = typeof number === 'number' ? sets[number] : undefined;
  return (
    set &&
    Object.fromEntries(
      keys
        .filter(key => Object.hasOwn(set, key))
        .map(key => [key, set[key] ?? name]),
    )
  );
}
