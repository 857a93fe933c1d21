/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CampaignCluster,
  CampaignDetails,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningApi } from 'backstage-plugin-cilium-tuning-react';

/** Campaigns that are looked into, those that are due first. */
const MOST = 5;

/** A campaign that is about clusters of some owners. */
export interface OwnedCampaign {
  campaign: CampaignDetails;
  /** Items of their clusters that do not pass, or are not known to. */
  left: number;
}

const leftOn = ({ standings }: CampaignCluster): number =>
  Object.values(standings).filter(
    standing => standing === 'gap' || standing === 'unknown',
  ).length;

/** The running campaigns that are about clusters of some owners. */
export async function loadCampaigns(
  api: Pick<CiliumTuningApi, 'listCampaigns' | 'getCampaign'>,
  owners: readonly string[],
  signal: AbortSignal,
): Promise<OwnedCampaign[]> {
  const { items } = await api.listCampaigns(signal);
  const running = items
    .filter(({ state }) => state === 'running')
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const campaigns = await Promise.all(
    running.slice(0, MOST).map(({ id }) => api.getCampaign(id, signal)),
  );
  return campaigns.flatMap(campaign => {
    const clusters = campaign.coveredClusters.filter(cluster =>
      cluster.owners.some(owner => owners.includes(owner)),
    );
    return clusters.length === 0
      ? []
      : [
          {
            campaign,
            left: clusters.reduce((sum, cluster) => sum + leftOn(cluster), 0),
          },
        ];
  });
}
