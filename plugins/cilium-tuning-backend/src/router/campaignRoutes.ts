/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  apiPaths,
  campaignChangeSchema,
  campaignQuestionSchema,
  campaignTermsSchema,
  campaignVersionQuerySchema,
  campaignVersionSchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import type { z } from 'zod';
import {
  listCampaigns,
  previewCampaign,
  readCampaign,
} from '../answers/campaigns';
import {
  changeCampaign,
  createCampaign,
  deleteCampaign,
  endCampaign,
  startCampaign,
} from '../answers/writeCampaigns';
import type { ServiceParts } from '../answers/ServiceParts';
import { expressPath } from './expressPath';

/** What was sent, by more than what the API document can say of it. */
function parsed<T extends z.ZodType>(schema: T, sent: unknown): z.output<T> {
  const result = schema.safeParse(sent);
  if (!result.success) {
    throw new InputError(
      result.error.issues
        .map(({ path, message }) => `${path.join('.')} ${message}`)
        .join('; '),
    );
  }
  return result.data;
}

/** Campaigns: who is to do what by when. */
export function addCampaignRoutes(router: Router, parts: ServiceParts): void {
  const one = expressPath(apiPaths.campaign);

  router.get(expressPath(apiPaths.campaigns), async (request, response) => {
    response.json(await listCampaigns(parts, request));
  });

  router.post(expressPath(apiPaths.campaigns), async (request, response) => {
    const terms = parsed(campaignTermsSchema, request.body);
    response.status(201).json(await createCampaign(parts, request, terms));
  });

  router.post(
    expressPath(apiPaths.campaignPreview),
    async (request, response) => {
      const question = parsed(campaignQuestionSchema, request.body);
      response.json(await previewCampaign(parts, request, question));
    },
  );

  router.get(one, async (request, response) => {
    response.json(await readCampaign(parts, request, request.params.id));
  });

  router.put(one, async (request, response) => {
    const { id } = request.params;
    const change = parsed(campaignChangeSchema, request.body);
    response.json(await changeCampaign(parts, request, id, change));
  });

  router.delete(one, async (request, response) => {
    const { version } = parsed(campaignVersionQuerySchema, request.query);
    await deleteCampaign(parts, request, request.params.id, version);
    response.status(204).end();
  });

  router.post(
    expressPath(apiPaths.campaignStart),
    async (request, response) => {
      const { version } = parsed(campaignVersionSchema, request.body);
      const { id } = request.params;
      response.json(await startCampaign(parts, request, id, version));
    },
  );

  router.post(expressPath(apiPaths.campaignEnd), async (request, response) => {
    const { version } = parsed(campaignVersionSchema, request.body);
    const { id } = request.params;
    response.json(await endCampaign(parts, request, id, version));
  });
}
