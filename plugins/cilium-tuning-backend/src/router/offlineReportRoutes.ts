/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  apiPaths,
  assess,
  type Assessment,
  ciliumTuningOfflineReportCreatePermission,
  ciliumTuningOfflineReportDeletePermission,
  cleanText,
  type KeptFile,
  type KeptFiles,
  nodeQuerySchema,
  type OfflineReport,
  offlineReportRequestSchema,
  readSentFacts,
  type Reason,
  renderReason,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { Request, Router } from 'express';
import { audited } from '../answers/audited';
import type { ServiceParts } from '../answers/ServiceParts';
import { toReport } from '../answers/toReport';
import {
  MOST_KEPT,
  type KeptMeta,
  type StoredOfflineReport,
} from '../store/DatabaseOfflineReportStore';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import { requestedNodes } from './requestedNodes';

const NOT_KEPT = 'Nothing is kept under this id, or it has been deleted';

function toKeptFile(meta: KeptMeta, mayDelete: boolean): KeptFile {
  const { id, file, keptBy, keptAt, takenAt, expiresAt } = meta;
  return {
    ...{ id, file, keptBy, mayDelete },
    keptAt: keptAt.toISOString(),
    takenAt: takenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

/** What was sent in, judged here: a verdict that somebody sends counts for nothing. */
function judged(
  body: unknown,
  clusterName: string,
): {
  file: string;
  notes: Reason[];
  snapshot: Snapshot;
  assessment: Assessment;
} {
  const request = offlineReportRequestSchema.parse(body);
  const read = readSentFacts(request, new Date());
  if (!read.ok) {
    throw new InputError(renderReason(read.problem.reason));
  }
  const { notes } = read.value;
  const snapshot = { ...read.value.snapshot, clusterName };
  const file = cleanText(request.file, 255);
  try {
    return { file, notes, snapshot, assessment: assess(snapshot) };
  } catch {
    throw new InputError('These facts cannot be judged');
  }
}

/** What users keep of files beside the reports of clusters, for everybody who may read those. */
export function addOfflineReportRoutes(
  router: Router,
  { access, auditor, clusters, offlineReports }: ServiceParts,
): void {
  const path = expressPath(apiPaths.offlineReport);

  const readKept = async (request: Request): Promise<StoredOfflineReport> => {
    const entityRef = entityRefOf(request.params);
    const { id } = request.params;
    const kept = await offlineReports.get(entityRef, id, new Date());
    if (!kept) {
      throw new NotFoundError(NOT_KEPT);
    }
    return kept;
  };

  /** Who may delete what of an entity: each what is theirs, and who has the permission everything. */
  const deletableBy = async (
    credentials: Awaited<ReturnType<typeof access.requireRead>>,
    entityRef: string,
  ) => {
    const { principal } = credentials;
    const all = await access.may(
      ciliumTuningOfflineReportDeletePermission,
      credentials,
      entityRef,
    );
    return (keptBy: string) =>
      all || (principal.type === 'user' && principal.userEntityRef === keptBy);
  };

  router.get(
    expressPath(apiPaths.offlineReports),
    async (request, response) => {
      const entityRef = entityRefOf(request.params);
      const credentials = await access.requireRead(request, entityRef);
      const mayDelete = await deletableBy(credentials, entityRef);
      const kept = await offlineReports.list(entityRef, new Date());
      const answer: KeptFiles = {
        items: kept.map(meta => toKeptFile(meta, mayDelete(meta.keptBy))),
        mayKeep: await access.may(
          ciliumTuningOfflineReportCreatePermission,
          credentials,
          entityRef,
        ),
      };
      response.json(answer);
    },
  );

  router.post(
    expressPath(apiPaths.offlineReports),
    async (request, response) => {
      const entityRef = entityRefOf(request.params);
      const meta = await audited(
        auditor,
        {
          eventId: 'offline-report-create',
          severityLevel: 'medium',
          request,
          meta: { entityRef },
        },
        async note => {
          const keptBy = await access.requireKeep(request, entityRef);
          const record = await clusters.get(entityRef);
          if (!record) {
            throw new ConflictError(
              `${entityRef} is not known yet. Try again in a minute.`,
            );
          }
          const { name } = parseEntityRef(entityRef);
          const facts = judged(request.body, record.clusterName ?? name);
          const kept = await offlineReports.add(
            entityRef,
            { ...facts, keptBy },
            new Date(),
          );
          if (!kept) {
            throw new ConflictError(
              `${MOST_KEPT} files are kept of this cluster, as many as may be. Delete one of them first.`,
            );
          }
          note({ id: kept.id, takenAt: kept.takenAt.toISOString() });
          return kept;
        },
      );
      response.status(201).json(toKeptFile(meta, true));
    },
  );

  router.get(path, async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const credentials = await access.requireRead(request, entityRef);
    const kept = await readKept(request);
    const mayDelete = await deletableBy(credentials, entityRef);
    const answer: OfflineReport = {
      kept: toKeptFile(kept, mayDelete(kept.keptBy)),
      notes: kept.notes,
      report: toReport(kept.report),
    };
    response.json(answer);
  });

  router.get(expressPath(apiPaths.offlineNodes), async (request, response) => {
    await access.requireRead(request, entityRefOf(request.params));
    const { report } = await readKept(request);
    response.json(requestedNodes(report, nodeQuerySchema.parse(request.query)));
  });

  router.delete(path, async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const { id } = request.params;
    await audited(
      auditor,
      {
        eventId: 'offline-report-delete',
        severityLevel: 'medium',
        request,
        meta: { entityRef, id },
      },
      async () => {
        const credentials = await access.requireUser(request, entityRef);
        const keeper = await offlineReports.keeperOf(entityRef, id, new Date());
        if (keeper === undefined) {
          throw new NotFoundError(NOT_KEPT);
        }
        const mayDelete = await deletableBy(credentials, entityRef);
        if (!mayDelete(keeper)) {
          throw new NotAllowedError(
            `You may not delete what others kept: it takes the permission ${ciliumTuningOfflineReportDeletePermission.name}`,
          );
        }
        await offlineReports.delete(entityRef, id);
      },
    );
    response.status(204).end();
  });
}
