/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  nodePageOf,
  type Assessment,
  type NodePage,
  type nodeQuerySchema,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { afterOf, cursorAfter } from '../answers/cursor';

/** The nodes of a report that a request asks for. */
export function requestedNodes(
  report: { snapshot: Snapshot; assessment: Assessment },
  query: ReturnType<typeof nodeQuerySchema.parse>,
): NodePage {
  const { snapshot, assessment } = report;
  const { check, state } = query;
  if (state !== undefined && check === undefined) {
    throw new InputError('state needs check');
  }
  const isKnown = assessment.checks.some(other => other.check === check);
  if (check !== undefined && !isKnown) {
    throw new InputError('The report has no such check');
  }
  const { nextCursor, ...page } = nodePageOf(
    { nodes: snapshot.nodes, assessment },
    { ...query, cursor: afterOf(query.cursor) },
  );
  return {
    ...page,
    ...(nextCursor !== undefined && { nextCursor: cursorAfter(nextCursor) }),
  };
}
