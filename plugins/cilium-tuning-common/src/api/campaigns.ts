/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { checks } from '../checks';
import { clusterSelectorSchema } from '../compliance/clusterSelector';
import { dateSchema } from '../compliance/waiver';
import { standingSchema } from './compliance';

const MOST_CHECKS = 100;

/**
 * As many clusters of a campaign are listed one by one.
 *
 * @public
 */
export const MOST_CAMPAIGN_CLUSTERS = 1000;

const numbersSchema = z
  .object({
    passed: z.number().int(),
    waived: z.number().int(),
    gap: z.number().int(),
    unknown: z.number().int(),
    notApplicable: z.number().int(),
  })
  .meta({ id: 'ItemNumbers' });

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

const version = z.number().int().min(1);

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
    version,
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
  .strictObject({ version })
  .meta({ id: 'CampaignVersion' });

/**
 * Schema of the version of a campaign that is deleted, in the query of the request.
 *
 * @public
 */
export const campaignVersionQuerySchema = z.object({
  version: z.coerce.number().int().min(1),
});

const campaignSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  checks: z.array(z.string()),
  clusters: clusterSelectorSchema,
  startOn: dateSchema,
  dueOn: dateSchema,
  owner: z.string(),
  state: z.enum({ draft: 'draft', running: 'running', ended: 'ended' }),
  /** Entity ref of the user. */
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  version,
  /** Whether the caller may change it. */
  mayManage: z.boolean(),
  /** Whether it covers only what those who wrote it may manage, of what the filter says. */
  isLimited: z.boolean(),
  /** Clusters that it covers and the caller may see. */
  numberOfClusters: z.number().int(),
  /** Of these clusters; when it has ended, as it was then. */
  items: numbersSchema,
});

/**
 * Schema of {@link CampaignSummary}.
 *
 * @public
 */
export const campaignSummarySchema = campaignSchema.meta({
  id: 'CampaignSummary',
});

/**
 * A campaign: checks that are to pass on clusters until a date. Its numbers are of what the caller may see.
 *
 * @public
 */
export type CampaignSummary = z.infer<typeof campaignSummarySchema>;

/**
 * Schema of {@link CampaignList}.
 *
 * @public
 */
export const campaignListSchema = z
  .object({
    /** Newest first; at most 500. */
    items: z.array(campaignSummarySchema),
    mayCreate: z.boolean(),
    /** The date that it is where campaigns end. */
    today: dateSchema,
  })
  .meta({ id: 'CampaignList' });

/**
 * The campaigns that somebody may see.
 *
 * @public
 */
export type CampaignList = z.infer<typeof campaignListSchema>;

/**
 * Schema of {@link CampaignCluster}.
 *
 * @public
 */
export const campaignClusterSchema = z
  .object({
    entityRef: z.string(),
    title: z.string().optional(),
    owners: z.array(z.string()),
    /** How each check of the campaign stands, by its id. */
    standings: z.record(z.string(), standingSchema),
  })
  .meta({ id: 'CampaignCluster' });

/**
 * A cluster that a campaign covers.
 *
 * @public
 */
export type CampaignCluster = z.infer<typeof campaignClusterSchema>;

/**
 * Schema of {@link CampaignPoint}.
 *
 * @public
 */
export const campaignPointSchema = z
  .object({
    date: dateSchema,
    numberOfClusters: z.number().int(),
    items: numbersSchema,
  })
  .meta({ id: 'CampaignPoint' });

/**
 * How a campaign stood on a day, when it was counted last.
 *
 * @public
 */
export type CampaignPoint = z.infer<typeof campaignPointSchema>;

/**
 * Schema of {@link CampaignTeam}.
 *
 * @public
 */
export const campaignTeamSchema = z
  .object({
    /** Entity ref; null for clusters that nobody owns. */
    owner: z.string().nullable(),
    numberOfClusters: z.number().int(),
    items: numbersSchema,
  })
  .meta({ id: 'CampaignTeam' });

/**
 * How far the clusters of an owner are. Those of two owners count for both.
 *
 * @public
 */
export type CampaignTeam = z.infer<typeof campaignTeamSchema>;

/**
 * Schema of {@link CampaignDetails}.
 *
 * @public
 */
export const campaignDetailsSchema = campaignSchema
  .extend({
    /** The date that it is where campaigns end. */
    today: dateSchema,
    /** Oldest first. Days on which nothing was counted are left out. */
    points: z.array(campaignPointSchema),
    /** Those with most to do first. */
    teams: z.array(campaignTeamSchema),
    /** In the order of the campaign. */
    byCheck: z.array(z.object({ check: z.string(), items: numbersSchema })),
    /** Those with most to do first; at most 1,000 of `numberOfClusters`. */
    coveredClusters: z.array(campaignClusterSchema),
    /** Those of the caller on which something is left to do, most first; at most 1,000. */
    mine: z.array(campaignClusterSchema),
  })
  .meta({ id: 'CampaignDetails' });

/**
 * A campaign with how far who is.
 *
 * @public
 */
export type CampaignDetails = z.infer<typeof campaignDetailsSchema>;

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

/**
 * Schema of {@link CampaignPreview}.
 *
 * @public
 */
export const campaignPreviewSchema = z
  .object({
    numberOfClusters: z.number().int(),
    items: numbersSchema,
    /** Those with most to do first; at most 1,000. */
    coveredClusters: z.array(campaignClusterSchema),
  })
  .meta({ id: 'CampaignPreview' });

/**
 * What a campaign would cover now if the caller wrote it.
 *
 * @public
 */
export type CampaignPreview = z.infer<typeof campaignPreviewSchema>;
