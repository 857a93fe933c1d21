/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judgementsOf } from '../assess/judgements';
import { countedAs, noCounts } from '../assess/progress';
import type { Assessment, VerdictCounts } from '../assess/types';
import { labelsOf, type NodeLabels } from '../snapshot/nodeLabels';
import { selects } from '../snapshot/selectors';
import type { Snapshot } from '../snapshot/snapshot';
import type { NodeSelector } from './nodeSelector';

/**
 * The nodes that a selector comes to in a report. Nodes out of scope are none of them.
 *
 * @public
 */
export interface SelectedNodes {
  selected: number;
  /** Nodes of which it cannot be told. They are not selected. */
  unknown: number;
  total: number;
  /** Selected ones by id of the node group. */
  groups: Record<string, number>;
  /** Labels that it names and that are not kept, as they are different on nearly every node. */
  dropped: string[];
  /** Whether the report was made before labels were kept: then the next scan tells. */
  withoutLabels: boolean;
}

/** The names of the labels that a selector looks at. */
function keysOf({
  matchLabels = {},
  matchExpressions = [],
}: NodeSelector): string[] {
  return [
    ...Object.keys(matchLabels),
    ...matchExpressions.map(({ key }) => key),
  ];
}

/** The part of a selector that looks at labels that are kept. */
function without(
  { matchLabels = {}, matchExpressions = [] }: NodeSelector,
  dropped: readonly string[],
) {
  return {
    matchLabels: Object.fromEntries(
      Object.entries(matchLabels).filter(([key]) => !dropped.includes(key)),
    ),
    matchExpressions: matchExpressions.filter(
      ({ key }) => !dropped.includes(key),
    ),
  };
}

type Test = (node: { index: number; name: string }) => boolean | undefined;

/** Whether a selector selects a node; undefined where that cannot be told. */
function testOf(
  selector: NodeSelector,
  labels: NodeLabels | undefined,
  dropped: readonly string[],
): Test {
  const known = without(selector, dropped);
  const keys = keysOf(known);
  return node => {
    const ofNode = labels && labelsOf(labels, node, keys);
    const result = ofNode && selects(known, ofNode);
    return result && dropped.length > 0 ? undefined : result;
  };
}

function selectIn({ nodes, labels }: Snapshot, selector: NodeSelector) {
  const dropped = [...new Set(keysOf(selector))].filter(key =>
    labels?.dropped.includes(key),
  );
  const test = testOf(selector, labels, dropped);
  const indexes: number[] = [];
  const selected: SelectedNodes = {
    ...{ selected: 0, unknown: 0, total: 0, groups: {}, dropped },
    withoutLabels: labels === undefined,
  };
  nodes.forEach(({ name, group, cohort }, index) => {
    if (group === undefined || cohort === undefined) {
      return;
    }
    const result = test({ index, name });
    selected.total += 1;
    if (result === undefined) {
      selected.unknown += 1;
    } else if (result) {
      selected.selected += 1;
      selected.groups[group] = (selected.groups[group] ?? 0) + 1;
      indexes.push(index);
    }
  });
  return { selected, indexes };
}

/**
 * The nodes of a report that a selector selects.
 *
 * @public
 */
export function selectNodes(
  snapshot: Snapshot,
  selector: NodeSelector,
): SelectedNodes {
  return selectIn(snapshot, selector).selected;
}

/**
 * A waiver for some nodes.
 *
 * @public
 */
export interface NodeWaiver {
  id: string;
  check: string;
  selector: NodeSelector;
}

/**
 * Nodes that the same waivers select, by verdict. No node is in two parts of a check, so what is waived at some time is the sum
 * over the parts of which some waiver is in force then.
 *
 * @public
 */
export interface WaivedPart {
  check: string;
  /** Ids, in order. */
  waivers: string[];
  counts: VerdictCounts;
}

/**
 * What waivers for some nodes come to in a report.
 *
 * @public
 */
export function waivedPartsOf(
  { snapshot, assessment }: { snapshot: Snapshot; assessment: Assessment },
  waivers: readonly NodeWaiver[],
): { parts: WaivedPart[]; selected: Map<string, SelectedNodes> } {
  const judgements = judgementsOf(assessment);
  const selected = new Map<string, SelectedNodes>();
  const byCheck = new Map<string, Map<number, string[]>>();
  for (const { id, check, selector } of waivers) {
    const found = selectIn(snapshot, selector);
    selected.set(id, found.selected);
    const ofNodes = byCheck.get(check) ?? new Map<number, string[]>();
    for (const index of found.indexes) {
      ofNodes.set(index, [...(ofNodes.get(index) ?? []), id]);
    }
    byCheck.set(check, ofNodes);
  }
  const parts = new Map<string, WaivedPart>();
  for (const [check, ofNodes] of byCheck) {
    for (const [index, ids] of ofNodes) {
      const { cohort } = snapshot.nodes[index];
      const judgement =
        cohort === undefined ? undefined : judgements.get(check)?.[cohort];
      if (judgement) {
        const names = [...ids].sort();
        const key = JSON.stringify([check, names]);
        const part: WaivedPart = parts.get(key) ?? {
          ...{ check, waivers: names, counts: noCounts() },
        };
        part.counts[countedAs(judgement)] += 1;
        parts.set(key, part);
      }
    }
  }
  return { parts: [...parts.values()], selected };
}

/**
 * The sum of what parts come to of which a waiver is in force.
 *
 * @public
 */
export function sumOfWaived(
  parts: readonly Pick<WaivedPart, 'waivers' | 'counts'>[],
  isInForce: (waiver: string) => boolean,
): VerdictCounts {
  const sum = noCounts();
  for (const { waivers, counts } of parts) {
    if (waivers.some(isInForce)) {
      for (const verdict of Object.keys(sum) as (keyof VerdictCounts)[]) {
        sum[verdict] += counts[verdict];
      }
    }
  }
  return sum;
}
