/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  PermissionCriteria,
  PermissionCondition,
} from '@backstage/plugin-permission-common';
import type {
  CampaignCluster,
  CampaignState,
  CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';

/** Conditions of the permission to manage campaigns; undefined where there are none. */
export type CampaignScope = PermissionCriteria<PermissionCondition> | undefined;

/** A campaign as it is stored. */
export interface Campaign extends CampaignTerms {
  id: string;
  /** What whoever wrote it last may manage: it covers nothing else. */
  scope: CampaignScope;
  state: CampaignState;
  /** Entity ref of the user. */
  createdBy: string;
  createdAt: Date;
  startedAt?: Date;
  endedAt?: Date;
  version: number;
}

/** A cluster as it stands in a campaign. */
export type CoveredCluster = CampaignCluster;
