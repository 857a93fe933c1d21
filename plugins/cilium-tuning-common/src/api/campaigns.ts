/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { clusterSelectorSchema } from '../compliance/clusterSelector';
import { dateSchema } from '../compliance/waiver';
import { campaignVersion } from './campaignTerms';
import { standingSchema } from './compliance';

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
  version: campaignVersion,
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
