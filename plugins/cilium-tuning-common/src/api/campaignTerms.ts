/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { checks } from '../checks';
import { clusterSelectorSchema } from '../compliance/clusterSelector';
import { dateSchema } from '../compliance/waiver';

const MOST_CHECKS = 100;

const entityRef = z
  .string()
  .max(300)
  .regex(/^[\w.-]+:[\w.-]+\/[\w.-]+$/, 'must be a full entity ref');

const checkIds = z
  .array(
    z.string().refine(id => checks.some(check => check.id === id), {
      error: 'must be ids of checks',
    }),
  )
  .min(1)
  .max(MOST_CHECKS);

const terms = {
  name: z.string().trim().min(1).max(100),
  description: z.string().max(4000).default(''),
  /** Ids of checks that are to pass. */
  checks: checkIds,
  clusters: clusterSelectorSchema,
  /** The day on which it is to start; when it was started, that on which it did. */
  startOn: dateSchema,
  /** The last day; it ends with it. */
  dueOn: dateSchema,
  /** Entity ref of who drives it. */
  owner: entityRef,
};

const inOrder = ({ startOn, dueOn }: { startOn: string; dueOn: string }) =>
  startOn <= dueOn;

const order = { path: ['dueOn'], error: 'must not be before startOn' };

/** Counts the changes of a campaign. */
export const campaignVersion = z.number().int().min(1);

/**
 * Schema of {@link CampaignTerms}.
 *
 * @public
 */
export const campaignTermsSchema = z
  .strictObject(terms)
  .refine(inOrder, order)
  .meta({ id: 'CampaignTerms' });

/**
 * What people write of a campaign.
 *
 * @public
 */
export type CampaignTerms = z.output<typeof campaignTermsSchema>;

/**
 * Schema of {@link CampaignChange}.
 *
 * @public
 */
export const campaignChangeSchema = z
  .strictObject({
    ...terms,
    /** The version that is changed. Where another came in between, nothing is. */
    version: campaignVersion,
  })
  .refine(inOrder, order)
  .meta({ id: 'CampaignChange' });

/**
 * A change of a campaign: all that people write, and of which version.
 *
 * @public
 */
export type CampaignChange = z.output<typeof campaignChangeSchema>;

/**
 * Schema of the version of a campaign that is started or ended.
 *
 * @public
 */
export const campaignVersionSchema = z
  .strictObject({ version: campaignVersion })
  .meta({ id: 'CampaignVersion' });

/**
 * Schema of the version of a campaign that is deleted, in the query of the request.
 *
 * @public
 */
export const campaignVersionQuerySchema = z.object({
  version: z.coerce.number().int().min(1),
});

/**
 * Schema of {@link CampaignQuestion}.
 *
 * @public
 */
export const campaignQuestionSchema = z
  .strictObject({ checks: checkIds, clusters: clusterSelectorSchema })
  .meta({ id: 'CampaignQuestion' });

/**
 * What a campaign would be about.
 *
 * @public
 */
export type CampaignQuestion = z.infer<typeof campaignQuestionSchema>;
