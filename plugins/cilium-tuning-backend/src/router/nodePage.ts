/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  countedAs,
  type Assessment,
  type Judgement,
  type NodePage,
  type nodeQuerySchema,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { afterOf, cursorAfter } from './cursor';

type NodeRow = Snapshot['nodes'][number];
type Query = ReturnType<typeof nodeQuerySchema.parse>;
type JudgementOf = (node: NodeRow) => Judgement | undefined;

/** How a check stands on nodes; nodes of one cohort share it. */
function judgementsOf({ checks }: Assessment, check: string): JudgementOf {
  const assessed = checks.find(other => other.check === check);
  if (!assessed) {
    throw new InputError('The report has no such check');
  }
  const byCohort = new Map(
    assessed.cells.flatMap(({ parts }) =>
      parts.flatMap(({ cohorts, judgement }) =>
        cohorts.map(cohort => [cohort, judgement] as const),
      ),
    ),
  );
  return ({ cohort }) =>
    cohort === undefined ? undefined : byCohort.get(cohort);
}

function selectNodes(
  nodes: readonly NodeRow[],
  { group, outOfScope, state, ...query }: Query,
  judgementOf: JudgementOf | undefined,
): NodeRow[] {
  const search = query.search?.toLowerCase() ?? '';
  const isInState = (node: NodeRow) => {
    const judgement = judgementOf?.(node);
    return judgement !== undefined && countedAs(judgement) === state;
  };
  return nodes.filter(
    node =>
      (group === undefined || node.group === group) &&
      (outOfScope === undefined ||
        (node.outOfScope !== undefined) === outOfScope) &&
      node.name.toLowerCase().includes(search) &&
      (state === undefined || isInState(node)),
  );
}

function withJudgement(
  node: NodeRow,
  judgementOf: JudgementOf | undefined,
): NodePage['items'][number] {
  const judgement = judgementOf?.(node);
  if (!judgement) {
    return node;
  }
  const { evidence: _, ...rest } = judgement;
  return { ...node, judgement: rest };
}

/** The nodes of a report that a query asks for, by name. */
export function nodePageOf(
  report: { snapshot: Snapshot; assessment: Assessment },
  query: Query,
): NodePage {
  const { check, state, limit, cursor } = query;
  if (state !== undefined && check === undefined) {
    throw new InputError('state needs check');
  }
  const judgementOf =
    check === undefined ? undefined : judgementsOf(report.assessment, check);
  const nodes = selectNodes(report.snapshot.nodes, query, judgementOf);
  const sorted = nodes.sort((a, b) => (a.name < b.name ? -1 : 1));
  const after = afterOf(cursor);
  const start =
    after === undefined ? 0 : sorted.findIndex(({ name }) => name > after);
  const items = start < 0 ? [] : sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && last !== sorted.at(-1);
  return {
    items: items.map(node => withJudgement(node, judgementOf)),
    totalItems: nodes.length,
    ...(more && { nextCursor: cursorAfter(last.name) }),
  };
}
