/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CampaignDetails,
  ClusterPage,
  ClusterQuery,
  ClusterStatus,
  ClusterWaivers,
  History,
  KeptFile,
  KeptFiles,
  NodePage,
  OfflineReport,
  OwnScan,
  PolicyList,
  Report,
  Snapshot,
  SelectedNodes,
  Waiver,
  WaiverDetails,
  WaiverPage,
  WhatIfQuery,
  UnregisteredClusters,
  Trend,
  TrendQuery,
} from 'backstage-plugin-cilium-tuning-common';
import { statusOf } from './statuses';

/** An error as Backstage's backends answer it. */
export interface Refusal {
  statusCode: number;
  message: string;
}

/** What the backend answers; a test changes it as it goes. */
export interface Answers {
  status: ClusterStatus | Refusal;
  report?: Report;
  nodes: NodePage;
  /** What a request for a scan gets. */
  scan: ClusterStatus | Refusal;
  history: History | Refusal;
  /** What plans are made of and questions are put to. */
  snapshot?: Snapshot;
  /** In the place of a plan or an answer. */
  planProblem?: Refusal;
  /** The questions what would be so far. */
  questions: WhatIfQuery[];
  clusters: ClusterPage | Refusal;
  policies: PolicyList;
  unregistered: UnregisteredClusters | Refusal;
  /** The queries for clusters so far. */
  clusterQueries: ClusterQuery[];
  trend: Trend | Refusal;
  /** The queries for trends so far. */
  trendQueries: TrendQuery[];
  /** The viewer's own scan. */
  ownScan: OwnScan | Refusal;
  /** What a request for one gets. */
  startedScan: OwnScan | Refusal;
  ownReport?: Report;
  kept: KeptFiles;
  offlineReport?: OfflineReport;
  /** What keeping a file gets. */
  keptFile: KeptFile | Refusal;
  /** What was posted to start own scans and to keep files, and the ids of what was deleted. */
  sent: unknown[];
  campaigns: CampaignDetails[] | Refusal;
  waivers: ClusterWaivers | Refusal;
  waiverPage: WaiverPage | Refusal;
  waiverDetails?: WaiverDetails;
  /** What asking for a waiver, changing or deciding of one gets. */
  savedWaiver: Waiver | Refusal;
  selectedNodes: SelectedNodes | Refusal;
  /** The queries for nodes so far. */
  nodeQueries: string[];
  /** The queries for the history so far. */
  historyQueries: string[];
}

/** What is answered where a test says nothing. */
export const fresh = (): Answers => ({
  status: statusOf(),
  nodes: { items: [], totalItems: 0 },
  history: { points: [], log: [] },
  scan: statusOf(),
  questions: [],
  clusters: { items: [], totalItems: 0 },
  policies: { items: [] },
  unregistered: { items: [], totalItems: 0 },
  clusterQueries: [],
  trend: { step: 1, points: [], marks: [] },
  trendQueries: [],
  ownScan: { scan: null, lastScan: null, report: null },
  startedScan: { scan: null, lastScan: null, report: null },
  kept: { items: [], mayKeep: false },
  keptFile: { statusCode: 403, message: 'You may not keep reports' },
  campaigns: [],
  waivers: {
    ...{ items: [], standings: [], mayWaive: false },
    ...{ from: '2026-03-01', until: '2026-08-28', requiresApproval: false },
  },
  waiverPage: { items: [], totalItems: 0 },
  savedWaiver: { statusCode: 403, message: 'You may not waive anything' },
  selectedNodes: { statusCode: 404, message: 'There is no report' },
  sent: [],
  nodeQueries: [],
  historyQueries: [],
});
