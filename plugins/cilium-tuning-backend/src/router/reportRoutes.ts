/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  apiPaths,
  nodeQuerySchema,
  type NodePage,
  type Report,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Request, Router } from 'express';
import type { StoredReport } from '../store/ClusterStore';
import { afterOf, cursorAfter } from './cursor';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import type { RouteDependencies } from './RouteDependencies';

type NodeRow = Snapshot['nodes'][number];

function toReport(stored: StoredReport): Report {
  const { id, entityRef, clusterName, takenAt, snapshot, assessment } = stored;
  return {
    id,
    entityRef,
    clusterName,
    takenAt: takenAt.toISOString(),
    cilium: snapshot.cilium,
    sources: snapshot.sources,
    assessment,
  };
}

function selectNodes(
  nodes: readonly NodeRow[],
  query: ReturnType<typeof nodeQuerySchema.parse>,
): NodeRow[] {
  const search = query.search?.toLowerCase() ?? '';
  return nodes.filter(
    node =>
      (query.group === undefined || node.group === query.group) &&
      (query.outOfScope === undefined ||
        (node.outOfScope !== undefined) === query.outOfScope) &&
      node.name.toLowerCase().includes(search),
  );
}

function pageOf(
  nodes: readonly NodeRow[],
  limit: number,
  after: string | undefined,
): NodePage {
  const sorted = [...nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
  const start =
    after === undefined ? 0 : sorted.findIndex(({ name }) => name > after);
  const items = start < 0 ? [] : sorted.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && last !== sorted.at(-1);
  return {
    items,
    totalItems: nodes.length,
    ...(more && { nextCursor: cursorAfter(last.name) }),
  };
}

/** The newest report of a cluster, and its nodes. */
export function addReportRoutes(
  router: Router,
  { access, reports }: RouteDependencies,
): void {
  const readReport = async (request: Request): Promise<StoredReport> => {
    const entityRef = entityRefOf(request.params);
    await access.requireRead(request, entityRef);
    const report = await reports.get(entityRef);
    if (!report) {
      throw new NotFoundError(`There is no report of ${entityRef} yet`);
    }
    return report;
  };

  router.get(expressPath(apiPaths.report), async (request, response) => {
    const report = await readReport(request);
    response.set('cache-control', 'private, no-cache');
    response.set('etag', `"${report.id}.${report.assessment.rulesVersion}"`);
    // Express answers 304 itself where the caller has this one
    response.json(toReport(report));
  });

  router.get(expressPath(apiPaths.nodes), async (request, response) => {
    const { snapshot } = await readReport(request);
    const query = nodeQuerySchema.parse(request.query);
    response.json(
      pageOf(
        selectNodes(snapshot.nodes, query),
        query.limit,
        afterOf(query.cursor),
      ),
    );
  });
}
