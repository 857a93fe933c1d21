/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CampaignChange,
  CampaignDetails,
  CampaignList,
  CampaignPreview,
  CampaignQuestion,
  CampaignSummary,
  CampaignTerms,
  ClusterPage,
  ClusterQuery,
  ClusterStatus,
  ClusterWaivers,
  History,
  HistoryQuery,
  KeptFile,
  KeptFiles,
  NodePage,
  NodeQuery,
  NodeSelector,
  OfflineReport,
  OfflineReportRequest,
  OwnScan,
  PolicyList,
  Report,
  SelectedNodes,
  ServiceHealth,
  ShownPlan,
  Trend,
  TrendQuery,
  Waiver,
  WaiverDecision,
  WaiverDetails,
  WaiverEdit,
  WaiverPage,
  WaiverQuery,
  WaiverRequest,
  WhatIfAnswer,
  WhatIfQuery,
  UnregisteredClusters,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * What the frontend asks the Cilium tuning backend. A cluster is named by its entity ref.
 *
 * @public
 */
export interface CiliumTuningApi {
  /** A page of the clusters that the viewer may see. */
  listClusters(query?: ClusterQuery): Promise<ClusterPage>;
  /** How the clusters that the viewer may see stood over time. */
  getTrend(query?: TrendQuery, signal?: AbortSignal): Promise<Trend>;
  /** What is required of clusters. */
  listPolicies(signal?: AbortSignal): Promise<PolicyList>;
  /** The clusters that no entity describes, for those who may see them. */
  listUnregisteredClusters(signal?: AbortSignal): Promise<UnregisteredClusters>;
  /** How the cluster stands: which cluster it is, what was scanned, what is under way. */
  getStatus(entityRef: string): Promise<ClusterStatus>;
  /** The last report of the cluster. */
  getReport(entityRef: string): Promise<Report>;
  /** A page of the nodes of the last report. */
  listNodes(
    entityRef: string,
    query?: NodeQuery,
    signal?: AbortSignal,
  ): Promise<NodePage>;
  /** How the cluster stood over time, and what changed. */
  getHistory(
    entityRef: string,
    query?: HistoryQuery,
    signal?: AbortSignal,
  ): Promise<History>;
  /** How the service itself is doing, for those who may see it. */
  getHealth(): Promise<ServiceHealth>;
  /** The steps to a better score, from the last report. */
  getPlan(entityRef: string, signal?: AbortSignal): Promise<ShownPlan>;
  /** What would be if nodes were other than they are, or items were on. Changes nothing. */
  askWhatIf(
    entityRef: string,
    question: WhatIfQuery,
    signal?: AbortSignal,
  ): Promise<WhatIfAnswer>;
  /** The campaigns that the viewer is to know of. */
  listCampaigns(signal?: AbortSignal): Promise<CampaignList>;
  /** A campaign with how far who is. */
  getCampaign(id: string, signal?: AbortSignal): Promise<CampaignDetails>;
  /** What a campaign would cover if the viewer wrote it. */
  previewCampaign(
    question: CampaignQuestion,
    signal?: AbortSignal,
  ): Promise<CampaignPreview>;
  /** Writes a draft. */
  createCampaign(terms: CampaignTerms): Promise<CampaignSummary>;
  /** Changes a campaign that has not ended. */
  changeCampaign(id: string, change: CampaignChange): Promise<CampaignSummary>;
  /** Starts a draft today. */
  startCampaign(id: string, version: number): Promise<CampaignSummary>;
  /** Ends a running campaign for good. */
  endCampaign(id: string, version: number): Promise<CampaignSummary>;
  /** Deletes a draft. */
  deleteCampaign(id: string, version: number): Promise<void>;
  /** Asks for a scan now. */
  requestScan(entityRef: string): Promise<void>;

  /** How the viewer's own scan stands of a cluster that is read with the credentials of whoever looks. */
  getOwnScan(entityRef: string): Promise<OwnScan>;
  /** What the viewer's own scan brought. */
  getOwnReport(entityRef: string): Promise<Report>;
  /** A page of the nodes of the viewer's own scan. */
  listOwnNodes(
    entityRef: string,
    query?: NodeQuery,
    signal?: AbortSignal,
  ): Promise<NodePage>;
  /** Scans with a token of the viewer for the cluster, which is used for that alone. */
  startOwnScan(entityRef: string, token: string): Promise<OwnScan>;

  /** The files that are kept of a cluster. */
  listKeptFiles(entityRef: string): Promise<KeptFiles>;
  /** What a kept file says. */
  getOfflineReport(entityRef: string, id: string): Promise<OfflineReport>;
  /** A page of the nodes of a kept file. */
  listOfflineNodes(
    entityRef: string,
    id: string,
    query?: NodeQuery,
    signal?: AbortSignal,
  ): Promise<NodePage>;
  /** Keeps what a file says, for everybody who may read the cluster's report. */
  keepOfflineReport(
    entityRef: string,
    request: OfflineReportRequest,
  ): Promise<KeptFile>;
  /** Deletes what is kept of a file. */
  deleteOfflineReport(entityRef: string, id: string): Promise<void>;

  /** A page of the waivers of clusters that the viewer may see. */
  listWaivers(query?: WaiverQuery, signal?: AbortSignal): Promise<WaiverPage>;
  /** What excuses a cluster, and what may. */
  getClusterWaivers(
    entityRef: string,
    signal?: AbortSignal,
  ): Promise<ClusterWaivers>;
  /** A waiver with what was done to it. */
  getWaiver(
    entityRef: string,
    id: string,
    signal?: AbortSignal,
  ): Promise<WaiverDetails>;
  /** Excuses a cluster, or nodes of it, from a check for a while. */
  createWaiver(entityRef: string, request: WaiverRequest): Promise<Waiver>;
  /** Changes a waiver that nobody has changed meanwhile. */
  editWaiver(entityRef: string, id: string, edit: WaiverEdit): Promise<Waiver>;
  /** Approves, rejects or revokes a waiver that nobody has changed meanwhile. */
  decideWaiver(
    entityRef: string,
    id: string,
    decision: WaiverDecision,
  ): Promise<Waiver>;
  /** Which nodes of the last report a selector selects. */
  selectNodes(
    entityRef: string,
    selector: NodeSelector,
    signal?: AbortSignal,
  ): Promise<SelectedNodes>;
}

/**
 * API ref of {@link CiliumTuningApi}.
 *
 * @public
 */
export const ciliumTuningApiRef = createApiRef<CiliumTuningApi>().with({
  id: 'plugin.cilium-tuning.api',
  pluginId: 'cilium-tuning',
});
