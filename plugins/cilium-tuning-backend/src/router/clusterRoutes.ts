/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  ciliumTuningScanCreatePermission,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { clusterStatus, isBound } from '../answers/clusterStatus';
import type { ServiceParts } from '../answers/ServiceParts';
import type { ClusterRecord } from '../store/ClusterStore';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';

/** How a cluster stands. */
export function addClusterRoutes(
  router: Router,
  { access, clusters, config, directory }: ServiceParts,
): void {
  router.get(expressPath(apiPaths.cluster), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const credentials = await access.requireRead(request, entityRef);
    const now = new Date();
    const known = await clusters.get(entityRef, now);
    if (!known) {
      await directory.hasten();
    }
    const record: ClusterRecord = known ?? {
      entityRef,
      binding: 'pending',
      missingCount: 0,
      scheduled: false,
    };
    response.json(
      clusterStatus(record, {
        scan: config.scan,
        mayScan:
          isBound(record) &&
          (await access.may(
            ciliumTuningScanCreatePermission,
            credentials,
            entityRef,
          )),
        now,
      }),
    );
  });
}
