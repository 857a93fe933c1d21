/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  countStandings,
  MOST_CAMPAIGN_CLUSTERS,
  openItems,
  sumItemNumbers,
  type CampaignDetails,
  type CampaignList,
  type CampaignPreview,
  type CampaignQuestion,
  type CampaignSummary,
  type CampaignTeam,
  type CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { Campaign, CoveredCluster } from '../compliance/campaign';
import { byMostOpen, numbersOf } from '../compliance/coveredClusters';
import type { Asker } from '../permissions/Callers';
import { mayManage, type CampaignViewer } from '../permissions/CampaignAccess';
import type { ServiceParts } from './ServiceParts';

type Parts = Pick<ServiceParts, 'access' | 'campaigns'>;

/** Numbers of what somebody may see. */
type Numbers = Pick<CampaignSummary, 'numberOfClusters' | 'items'>;

/** What it says where there is none, and where the caller is not to know of it. */
export const noCampaign = () =>
  new NotFoundError('There is no campaign of this id that you may see');

function numbersOfAll(clusters: readonly CoveredCluster[]): Numbers {
  return {
    numberOfClusters: clusters.length,
    items: sumItemNumbers(clusters.map(numbersOf)),
  };
}

function summaryOf(
  campaign: Campaign,
  viewer: CampaignViewer,
  numbers: Numbers,
): CampaignSummary {
  const { scope, createdAt, startedAt, endedAt, ...rest } = campaign;
  return {
    ...{ ...rest, ...numbers },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString(),
    endedAt: endedAt?.toISOString(),
    mayManage: mayManage(viewer, campaign),
    isLimited: scope !== undefined,
  };
}

/** Whether somebody is to know of a campaign. */
function isShownTo(viewer: CampaignViewer, campaign: Campaign): boolean {
  return campaign.state !== 'draft' || mayManage(viewer, campaign);
}

/** The clusters of a campaign that somebody may see: as they stand, or as they stood when it ended. */
async function clustersOf(
  { access, campaigns: { course, records } }: Parts,
  asker: Asker,
  campaign: Campaign,
): Promise<CoveredCluster[]> {
  return campaign.state === 'ended'
    ? records.result(campaign.id, await access.pastFilters(asker))
    : course.covered(
        campaign,
        await course.standings(await access.listFilters(asker)),
      );
}

/**
 * A campaign that somebody is to know of, with its clusters that they may see.
 *
 * @throws as `ClusterAccess.listFilters` does, and NotFoundError
 */
async function shownCampaign(parts: Parts, asker: Asker, id: string) {
  const { access, store } = parts.campaigns;
  await parts.access.listFilters(asker);
  const viewer = await access.viewer(asker);
  const campaign = await store.get(id);
  if (!campaign || !isShownTo(viewer, campaign)) {
    throw noCampaign();
  }
  const clusters = await clustersOf(parts, asker, campaign);
  return { viewer, campaign, clusters };
}

/**
 * The campaigns that somebody is to know of.
 *
 * @throws as `ClusterAccess.listFilters` does
 */
export async function listCampaigns(
  { access, campaigns }: Parts,
  asker: Asker,
): Promise<CampaignList> {
  const { course, records, store } = campaigns;
  const filters = await access.listFilters(asker);
  const viewer = await campaigns.access.viewer(asker);
  const shown = (await store.list()).filter(campaign =>
    isShownTo(viewer, campaign),
  );
  const isLive = ({ state }: Campaign) => state !== 'ended';
  const [standings, atEnd] = await Promise.all([
    shown.some(isLive) ? course.standings(filters) : [],
    access.pastFilters(asker).then(past => records.lastPoints(past)),
  ]);
  const numbers = (campaign: Campaign): Numbers =>
    isLive(campaign)
      ? numbersOfAll(course.covered(campaign, standings))
      : atEnd.get(campaign.id) ?? numbersOfAll([]);
  return {
    items: shown.map(campaign =>
      summaryOf(campaign, viewer, numbers(campaign)),
    ),
    mayCreate: viewer.manages !== 'none',
    today: course.time().today,
  };
}

function teamsOf(clusters: readonly CoveredCluster[]): CampaignTeam[] {
  const byOwner = new Map<string | null, CoveredCluster[]>();
  for (const cluster of clusters) {
    const owners: (string | null)[] =
      cluster.owners.length > 0 ? [...new Set(cluster.owners)] : [null];
    for (const owner of owners) {
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), cluster]);
    }
  }
  return [...byOwner]
    .map(([owner, owned]) => ({ owner, ...numbersOfAll(owned) }))
    .sort(
      (a, b) =>
        openItems(b.items) - openItems(a.items) ||
        (a.owner ?? '').localeCompare(b.owner ?? '', 'en'),
    );
}

/**
 * A campaign with how far who is.
 *
 * @throws as `ClusterAccess.listFilters` does, and NotFoundError
 */
export async function readCampaign(
  parts: Parts,
  asker: Asker,
  id: string,
): Promise<CampaignDetails> {
  const { access, campaigns } = parts;
  const { campaign, clusters, viewer } = await shownCampaign(parts, asker, id);
  const past = await access.pastFilters(asker);
  const points = await campaigns.records.points(id, past);
  const ordered = byMostOpen(clusters);
  const isMine = (cluster: CoveredCluster) =>
    cluster.owners.some(owner => viewer.owns.includes(owner)) &&
    openItems(numbersOf(cluster)) > 0;
  return {
    ...summaryOf(campaign, viewer, numbersOfAll(clusters)),
    today: campaigns.course.time().today,
    points,
    teams: teamsOf(clusters),
    byCheck: campaign.checks.map(check => ({
      check,
      items: countStandings(
        clusters.flatMap(({ standings }) => standings[check] ?? []),
      ),
    })),
    coveredClusters: ordered.slice(0, MOST_CAMPAIGN_CLUSTERS),
    mine: ordered.filter(isMine).slice(0, MOST_CAMPAIGN_CLUSTERS),
  };
}

/** The same in short; throws as {@link readCampaign} does. */
export async function campaignSummary(
  parts: Parts,
  asker: Asker,
  id: string,
): Promise<CampaignSummary> {
  const { campaign, clusters, viewer } = await shownCampaign(parts, asker, id);
  return summaryOf(campaign, viewer, numbersOfAll(clusters));
}

/**
 * What a campaign would cover if somebody wrote it, of what they may see.
 *
 * @throws as `CampaignAccess.requireManager` and `ClusterAccess.listFilters` do
 */
export async function previewCampaign(
  { access, campaigns: { access: campaignAccess, course } }: Parts,
  asker: Asker,
  question: CampaignQuestion,
): Promise<CampaignPreview> {
  const { scope } = await campaignAccess.requireManager(asker);
  const filters = await access.listFilters(asker);
  const clusters = course.covered(
    { ...question, scope },
    await course.standings(filters),
  );
  return {
    ...numbersOfAll(clusters),
    coveredClusters: byMostOpen(clusters).slice(0, MOST_CAMPAIGN_CLUSTERS),
  };
}

/** What people wrote of a campaign. */
export function termsOf(campaign: Campaign): CampaignTerms {
  const { name, description, checks, clusters, startOn, dueOn, owner } =
    campaign;
  return { name, description, checks, clusters, startOn, dueOn, owner };
}
