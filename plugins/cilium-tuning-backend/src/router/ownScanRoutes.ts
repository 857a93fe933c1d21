/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  apiPaths,
  nodeQuerySchema,
  ownScanRequestSchema,
  type OwnScan,
} from 'backstage-plugin-cilium-tuning-common';
import type { Request, Router } from 'express';
import { audited } from '../answers/audited';
import { isBound, lastScanOf, scanOf } from '../answers/clusterStatus';
import type { ServiceParts } from '../answers/ServiceParts';
import { TooSoonError } from '../answers/TooSoonError';
import { toReport } from '../answers/toReport';
import { needsViewerCredentials } from '../clusters/authProviders';
import { ViewerCredentials } from '../kubernetes/ViewerCredentials';
import { REQUEST_PAUSE_MS } from '../queue/makeDue';
import type { StoredReport } from '../store/ClusterStore';
import type { UserScanKey } from '../store/DatabaseUserScanStore';
import type { UserScanRecord } from '../store/userScan';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import { requestedNodes } from './requestedNodes';

function toOwnScan(record: UserScanRecord): OwnScan {
  const { report } = record;
  return {
    scan: scanOf(record),
    lastScan: lastScanOf(record),
    report: report
      ? {
          id: report.id,
          takenAt: report.takenAt.toISOString(),
          expiresAt: report.expiresAt.toISOString(),
        }
      : null,
  };
}

/** What users scan with their own cluster credentials. Each sees only their own. */
export function addOwnScanRoutes(
  router: Router,
  { access, auditor, clusters, userScans, userScanStore }: ServiceParts,
): void {
  /** The cluster of an entity, where it is one that is read with the credentials of whoever looks. */
  const clusterOf = async (entityRef: string) => {
    const record = await clusters.get(entityRef);
    const { clusterName, authProvider = '', oidcTokenProvider } = record ?? {};
    return record &&
      isBound(record) &&
      clusterName !== undefined &&
      needsViewerCredentials(authProvider)
      ? { clusterName, signIn: { authProvider, oidcTokenProvider } }
      : undefined;
  };

  const ownKey = async (request: Request): Promise<UserScanKey | undefined> => {
    const entityRef = entityRefOf(request.params);
    const { principal } = await access.requireUser(request, entityRef);
    const cluster = await clusterOf(entityRef);
    return (
      cluster && {
        ...{ entityRef, clusterName: cluster.clusterName },
        userRef: principal.userEntityRef,
      }
    );
  };

  const ownReport = async (request: Request): Promise<StoredReport> => {
    const key = await ownKey(request);
    const report = key && (await userScanStore.report(key, new Date()));
    if (!report) {
      throw new NotFoundError(
        'There is no scan of your own of this cluster, or it has expired',
      );
    }
    return report;
  };

  router.get(expressPath(apiPaths.ownScan), async (request, response) => {
    const key = await ownKey(request);
    response.set('cache-control', 'private, no-store');
    response.json(
      toOwnScan(key ? await userScanStore.get(key, new Date()) : {}),
    );
  });

  router.get(expressPath(apiPaths.ownReport), async (request, response) => {
    const report = await ownReport(request);
    response.set('cache-control', 'private, no-store');
    response.json(toReport(report));
  });

  router.get(expressPath(apiPaths.ownNodes), async (request, response) => {
    const report = await ownReport(request);
    response.set('cache-control', 'private, no-store');
    response.json(requestedNodes(report, nodeQuerySchema.parse(request.query)));
  });

  router.post(expressPath(apiPaths.ownScan), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const key = await audited(
      auditor,
      {
        eventId: 'own-scan-create',
        severityLevel: 'medium',
        request,
        meta: { entityRef },
      },
      async () => {
        const userRef = await access.requireScan(request, entityRef);
        const cluster = await clusterOf(entityRef);
        if (!cluster) {
          throw new ConflictError(
            `${entityRef} is not matched to a cluster that is scanned with your own credentials`,
          );
        }
        const { clusterName, signIn } = cluster;
        const { token } = ownScanRequestSchema.parse(request.body);
        const wanted = { userRef, entityRef, clusterName };
        const outcome = await userScans.start(
          { ...wanted, authProvider: signIn.authProvider },
          new ViewerCredentials(signIn, token),
        );
        const seconds = REQUEST_PAUSE_MS / 1000;
        switch (outcome) {
          case 'running':
            throw new ConflictError(
              'Your own scan of this cluster is under way',
            );
          case 'tooSoon':
            response.set('Retry-After', String(seconds));
            throw new TooSoonError(
              `You asked for a scan less than ${seconds} seconds ago. Ask again in a moment.`,
            );
          case 'full':
            throw new ServiceUnavailableError(
              'Too many scans are under way. Ask again in a few minutes.',
            );
          default:
            return wanted;
        }
      },
    );
    response
      .status(202)
      .json(toOwnScan(await userScanStore.get(key, new Date())));
  });
}
