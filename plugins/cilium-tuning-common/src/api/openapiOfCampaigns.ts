/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  campaignChangeSchema,
  campaignQuestionSchema,
  campaignTermsSchema,
  campaignVersionQuerySchema,
  campaignVersionSchema,
} from './campaignTerms';
import {
  campaignDetailsSchema,
  campaignListSchema,
  campaignPreviewSchema,
  campaignSummarySchema,
} from './campaigns';
import { errorSchema, json, responses } from './openapiParts';
import { apiPaths } from './paths';

const path = z.object({
  id: z.string().meta({ description: 'Id of the campaign' }),
});

const conflict = {
  409: {
    description:
      'Somebody changed the campaign since that version, or its state does not allow this',
    content: json(errorSchema),
  },
};

const summary = json(campaignSummarySchema);

/** Campaigns. */
export const campaignPaths: ZodOpenApiPathsObject = {
  [apiPaths.campaigns]: {
    get: {
      operationId: 'ListCampaigns',
      description:
        'The campaigns, drafts only for those who may manage them. Numbers are of clusters that the caller may see.',
      responses: responses({
        200: { description: 'Campaigns', content: json(campaignListSchema) },
      }),
    },
    post: {
      operationId: 'CreateCampaign',
      description: 'Writes a draft. For users only.',
      requestBody: { required: true, content: json(campaignTermsSchema) },
      responses: responses({
        201: { description: 'The draft', content: summary },
      }),
    },
  },
  [apiPaths.campaign]: {
    get: {
      operationId: 'GetCampaign',
      description: 'A campaign with how far who is.',
      requestParams: { path },
      responses: responses({
        200: { description: 'Campaign', content: json(campaignDetailsSchema) },
      }),
    },
    put: {
      operationId: 'ChangeCampaign',
      description: 'Changes a campaign that has not ended. For users only.',
      requestParams: { path },
      requestBody: { required: true, content: json(campaignChangeSchema) },
      responses: responses({
        200: { description: 'The campaign', content: summary },
        ...conflict,
      }),
    },
    delete: {
      operationId: 'DeleteCampaign',
      description: 'Deletes a draft. For users only.',
      requestParams: { path, query: campaignVersionQuerySchema },
      responses: responses({
        204: { description: 'It is deleted' },
        ...conflict,
      }),
    },
  },
  [apiPaths.campaignStart]: {
    post: {
      operationId: 'StartCampaign',
      description: 'Starts a draft today. For users only.',
      requestParams: { path },
      requestBody: { required: true, content: json(campaignVersionSchema) },
      responses: responses({
        200: { description: 'The campaign', content: summary },
        ...conflict,
      }),
    },
  },
  [apiPaths.campaignEnd]: {
    post: {
      operationId: 'EndCampaign',
      description:
        'Ends a running campaign now and for good, with the result as it is. For users only.',
      requestParams: { path },
      requestBody: { required: true, content: json(campaignVersionSchema) },
      responses: responses({
        200: { description: 'The campaign', content: summary },
        ...conflict,
      }),
    },
  },
  [apiPaths.campaignPreview]: {
    post: {
      operationId: 'PreviewCampaign',
      description:
        'What a campaign would cover now if the caller wrote it. For users only. Changes nothing.',
      requestBody: { required: true, content: json(campaignQuestionSchema) },
      responses: responses({
        200: { description: 'Clusters', content: json(campaignPreviewSchema) },
      }),
    },
  },
};
