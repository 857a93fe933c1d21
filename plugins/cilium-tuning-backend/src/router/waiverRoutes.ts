/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  nodeSelectionSchema,
  waiverDecisionSchema,
  waiverEditSchema,
  waiverQuerySchema,
  waiverRequestSchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Request, Router } from 'express';
import type { ServiceParts } from '../answers/ServiceParts';
import {
  queryWaivers,
  readClusterWaivers,
  readSelection,
  readWaiver,
} from '../answers/waivers';
import {
  createWaiver,
  decideWaiver,
  editWaiver,
} from '../answers/writeWaivers';
import { bodyOf } from './bodyOf';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';

const waiverOf = ({ params }: Request) => ({
  entityRef: entityRefOf(params),
  id: params.id,
});

/** What excuses clusters. */
export function addWaiverRoutes(router: Router, parts: ServiceParts): void {
  const ofCluster = expressPath(apiPaths.clusterWaivers);
  const ofWaiver = expressPath(apiPaths.waiver);

  router.post(expressPath(apiPaths.waivers), async (request, response) => {
    const query = waiverQuerySchema.parse(request.body);
    response.json(await queryWaivers(parts, request, query));
  });

  router.get(ofCluster, async (request, response) => {
    const entityRef = entityRefOf(request.params);
    response.json(await readClusterWaivers(parts, request, entityRef));
  });

  router.post(ofCluster, async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const wanted = bodyOf(waiverRequestSchema, request);
    const waiver = await createWaiver(parts, request, entityRef, wanted);
    response.status(201).json(waiver);
  });

  router.post(
    expressPath(apiPaths.nodeSelection),
    async (request, response) => {
      const entityRef = entityRefOf(request.params);
      const asked = bodyOf(nodeSelectionSchema, request);
      response.json(await readSelection(parts, request, entityRef, asked));
    },
  );

  router.get(ofWaiver, async (request, response) => {
    response.json(await readWaiver(parts, request, waiverOf(request)));
  });

  router.put(ofWaiver, async (request, response) => {
    const edit = bodyOf(waiverEditSchema, request);
    response.json(await editWaiver(parts, request, waiverOf(request), edit));
  });

  router.post(
    expressPath(apiPaths.waiverDecision),
    async (request, response) => {
      const decided = waiverDecisionSchema.parse(request.body);
      response.json(
        await decideWaiver(parts, request, waiverOf(request), decided),
      );
    },
  );
}
