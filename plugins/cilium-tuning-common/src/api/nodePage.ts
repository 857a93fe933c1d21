/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countedAs } from '../assess/progress';
import type { Assessment, Judgement } from '../assess/types';
import type { NodeRow } from '../snapshot/snapshot';
import type { NodePage, NodeQuery } from './nodes';

type JudgementOf = (node: NodeRow) => Judgement | undefined;

/** How many nodes a page has unless more or fewer are asked for. */
const PAGE_SIZE = 50;

/** How a check stands on nodes; nodes of one cohort share it. */
function judgementsOf(
  { checks }: Assessment,
  check: string | undefined,
): JudgementOf {
  const assessed = checks.find(other => other.check === check);
  const byCohort = new Map(
    assessed?.cells.flatMap(({ parts }) =>
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
  { group, outOfScope, state, ...query }: NodeQuery,
  judgementOf: JudgementOf,
): NodeRow[] {
  const search = query.search?.toLowerCase() ?? '';
  const isInState = (node: NodeRow) => {
    const judgement = judgementOf(node);
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
  judgementOf: JudgementOf,
): NodePage['items'][number] {
  const judgement = judgementOf(node);
  if (!judgement) {
    return node;
  }
  const { evidence: _, ...rest } = judgement;
  return { ...node, judgement: rest };
}

/**
 * The nodes of a report that a query asks for, by name. A cursor is the name of the node that the page begins after.
 *
 * @public
 */
export function nodePageOf(
  report: { nodes: readonly NodeRow[]; assessment: Assessment },
  query: NodeQuery,
): NodePage {
  const { check, cursor, limit = PAGE_SIZE } = query;
  const judgementOf = judgementsOf(report.assessment, check);
  const nodes = selectNodes(report.nodes, query, judgementOf);
  const sorted = nodes.sort((a, b) => (a.name < b.name ? -1 : 1));
  const start =
    cursor === undefined ? 0 : sorted.findIndex(({ name }) => name > cursor);
  const items = start < 0 ? [] : sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && last !== sorted.at(-1);
  return {
    items: items.map(node => withJudgement(node, judgementOf)),
    totalItems: nodes.length,
    ...(more && { nextCursor: last.name }),
  };
}
