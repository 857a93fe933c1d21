/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  apiPaths,
  campaignDetailsSchema,
  campaignListSchema,
  campaignPreviewSchema,
  campaignSummarySchema,
  clusterPageSchema,
  clusterStatusSchema,
  clusterWaiversSchema,
  errorOf,
  fillPath,
  historySchema,
  keptFileSchema,
  keptFilesSchema,
  nodePageSchema,
  offlineReportSchema,
  ownScanSchema,
  parseAnswer,
  planSchema,
  policyListSchema,
  reportSchema,
  searchOf,
  selectedNodesSchema,
  serviceHealthSchema,
  trendSchema,
  waiverDetailsSchema,
  waiverPageSchema,
  waiverSchema,
  whatIfAnswerSchema,
  unregisteredClustersSchema,
  type AnswerSchema,
  type CampaignChange,
  type CampaignDetails,
  type CampaignList,
  type CampaignPreview,
  type CampaignQuestion,
  type CampaignSummary,
  type CampaignTerms,
  type ClusterPage,
  type ClusterQuery,
  type ClusterStatus,
  type ClusterWaivers,
  type History,
  type HistoryQuery,
  type KeptFile,
  type KeptFiles,
  type NodePage,
  type NodeQuery,
  type NodeSelector,
  type OfflineReport,
  type OfflineReportRequest,
  type OwnScan,
  type PolicyList,
  type Report,
  type SelectedNodes,
  type ServiceHealth,
  type ShownPlan,
  type Trend,
  type TrendQuery,
  type Waiver,
  type WaiverDecision,
  type WaiverDetails,
  type WaiverEdit,
  type WaiverPage,
  type WaiverQuery,
  type WaiverRequest,
  type WhatIfAnswer,
  type WhatIfQuery,
  type UnregisteredClusters,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningApi } from './CiliumTuningApi';

const campaignPath = (template: string, id: string) =>
  template.replace('{id}', encodeURIComponent(id));

/**
 * {@link CiliumTuningApi} over HTTP.
 *
 * @public
 */
export class CiliumTuningClient implements CiliumTuningApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listClusters(query: ClusterQuery = {}): Promise<ClusterPage> {
    const response = await this.#post(apiPaths.clusters, query);
    return parseAnswer(response, clusterPageSchema);
  }

  async getTrend(query: TrendQuery = {}, signal?: AbortSignal): Promise<Trend> {
    const response = await this.#post(apiPaths.trend, query, signal);
    return parseAnswer(response, trendSchema);
  }

  async listPolicies(signal?: AbortSignal): Promise<PolicyList> {
    const response = await this.#request(apiPaths.policies, { signal });
    return parseAnswer(response, policyListSchema);
  }

  async listUnregisteredClusters(
    signal?: AbortSignal,
  ): Promise<UnregisteredClusters> {
    const response = await this.#request(apiPaths.unregistered, { signal });
    return parseAnswer(response, unregisteredClustersSchema);
  }

  async getStatus(entityRef: string): Promise<ClusterStatus> {
    return this.#get(apiPaths.cluster, entityRef, clusterStatusSchema);
  }

  async getReport(entityRef: string): Promise<Report> {
    return this.#get(apiPaths.report, entityRef, reportSchema);
  }

  async listNodes(
    entityRef: string,
    query: NodeQuery = {},
    signal?: AbortSignal,
  ): Promise<NodePage> {
    const path = `${fillPath(apiPaths.nodes, entityRef)}?${searchOf(query)}`;
    return parseAnswer(await this.#request(path, { signal }), nodePageSchema);
  }

  async getHistory(
    entityRef: string,
    query: HistoryQuery = {},
    signal?: AbortSignal,
  ): Promise<History> {
    const path = `${fillPath(apiPaths.history, entityRef)}?${searchOf(query)}`;
    return parseAnswer(await this.#request(path, { signal }), historySchema);
  }

  async getHealth(): Promise<ServiceHealth> {
    return parseAnswer(
      await this.#request(apiPaths.health),
      serviceHealthSchema,
    );
  }

  async getPlan(entityRef: string, signal?: AbortSignal): Promise<ShownPlan> {
    const path = fillPath(apiPaths.plan, entityRef);
    return parseAnswer(await this.#request(path, { signal }), planSchema);
  }

  async askWhatIf(
    entityRef: string,
    question: WhatIfQuery,
    signal?: AbortSignal,
  ): Promise<WhatIfAnswer> {
    const path = fillPath(apiPaths.whatIf, entityRef);
    const answer = await this.#post(path, question, signal);
    return parseAnswer(answer, whatIfAnswerSchema);
  }

  async listCampaigns(signal?: AbortSignal): Promise<CampaignList> {
    const response = await this.#request(apiPaths.campaigns, { signal });
    return parseAnswer(response, campaignListSchema);
  }

  async getCampaign(
    id: string,
    signal?: AbortSignal,
  ): Promise<CampaignDetails> {
    const response = await this.#request(campaignPath(apiPaths.campaign, id), {
      signal,
    });
    return parseAnswer(response, campaignDetailsSchema);
  }

  async previewCampaign(
    question: CampaignQuestion,
    signal?: AbortSignal,
  ): Promise<CampaignPreview> {
    const path = apiPaths.campaignPreview;
    const response = await this.#post(path, question, signal);
    return parseAnswer(response, campaignPreviewSchema);
  }

  async createCampaign(terms: CampaignTerms): Promise<CampaignSummary> {
    const response = await this.#post(apiPaths.campaigns, terms);
    return parseAnswer(response, campaignSummarySchema);
  }

  async changeCampaign(
    id: string,
    change: CampaignChange,
  ): Promise<CampaignSummary> {
    const path = campaignPath(apiPaths.campaign, id);
    return parseAnswer(
      await this.#send('PUT', path, change),
      campaignSummarySchema,
    );
  }

  async startCampaign(id: string, version: number): Promise<CampaignSummary> {
    const path = campaignPath(apiPaths.campaignStart, id);
    return parseAnswer(
      await this.#post(path, { version }),
      campaignSummarySchema,
    );
  }

  async endCampaign(id: string, version: number): Promise<CampaignSummary> {
    const path = campaignPath(apiPaths.campaignEnd, id);
    return parseAnswer(
      await this.#post(path, { version }),
      campaignSummarySchema,
    );
  }

  async deleteCampaign(id: string, version: number): Promise<void> {
    const path = campaignPath(apiPaths.campaign, id);
    await this.#request(`${path}?${searchOf({ version })}`, {
      method: 'DELETE',
    });
  }

  async requestScan(entityRef: string): Promise<void> {
    await this.#request(fillPath(apiPaths.scans, entityRef), {
      method: 'POST',
    });
  }

  async getOwnScan(entityRef: string): Promise<OwnScan> {
    return this.#get(apiPaths.ownScan, entityRef, ownScanSchema);
  }

  async getOwnReport(entityRef: string): Promise<Report> {
    return this.#get(apiPaths.ownReport, entityRef, reportSchema);
  }

  async listOwnNodes(
    entityRef: string,
    query: NodeQuery = {},
    signal?: AbortSignal,
  ): Promise<NodePage> {
    const path = `${fillPath(apiPaths.ownNodes, entityRef)}?${searchOf(query)}`;
    return parseAnswer(await this.#request(path, { signal }), nodePageSchema);
  }

  async startOwnScan(entityRef: string, token: string): Promise<OwnScan> {
    const path = fillPath(apiPaths.ownScan, entityRef);
    return parseAnswer(await this.#post(path, { token }), ownScanSchema);
  }

  async listKeptFiles(entityRef: string): Promise<KeptFiles> {
    return this.#get(apiPaths.offlineReports, entityRef, keptFilesSchema);
  }

  async getOfflineReport(
    entityRef: string,
    id: string,
  ): Promise<OfflineReport> {
    const path = fillPath(apiPaths.offlineReport, entityRef, { id });
    return parseAnswer(await this.#request(path), offlineReportSchema);
  }

  async listOfflineNodes(
    entityRef: string,
    id: string,
    query: NodeQuery = {},
    signal?: AbortSignal,
  ): Promise<NodePage> {
    const nodes = fillPath(apiPaths.offlineNodes, entityRef, { id });
    const path = `${nodes}?${searchOf(query)}`;
    return parseAnswer(await this.#request(path, { signal }), nodePageSchema);
  }

  async keepOfflineReport(
    entityRef: string,
    request: OfflineReportRequest,
  ): Promise<KeptFile> {
    const path = fillPath(apiPaths.offlineReports, entityRef);
    return parseAnswer(await this.#post(path, request), keptFileSchema);
  }

  async deleteOfflineReport(entityRef: string, id: string): Promise<void> {
    await this.#request(fillPath(apiPaths.offlineReport, entityRef, { id }), {
      method: 'DELETE',
    });
  }

  async listWaivers(
    query: WaiverQuery = {},
    signal?: AbortSignal,
  ): Promise<WaiverPage> {
    const answer = await this.#post(apiPaths.waivers, query, signal);
    return parseAnswer(answer, waiverPageSchema);
  }

  async getClusterWaivers(
    entityRef: string,
    signal?: AbortSignal,
  ): Promise<ClusterWaivers> {
    const path = fillPath(apiPaths.clusterWaivers, entityRef);
    const answer = await this.#request(path, { signal });
    return parseAnswer(answer, clusterWaiversSchema);
  }

  async getWaiver(
    entityRef: string,
    id: string,
    signal?: AbortSignal,
  ): Promise<WaiverDetails> {
    const path = fillPath(apiPaths.waiver, entityRef, { id });
    const answer = await this.#request(path, { signal });
    return parseAnswer(answer, waiverDetailsSchema);
  }

  async createWaiver(
    entityRef: string,
    request: WaiverRequest,
  ): Promise<Waiver> {
    const path = fillPath(apiPaths.clusterWaivers, entityRef);
    return parseAnswer(await this.#post(path, request), waiverSchema);
  }

  async editWaiver(
    entityRef: string,
    id: string,
    edit: WaiverEdit,
  ): Promise<Waiver> {
    const path = fillPath(apiPaths.waiver, entityRef, { id });
    const answer = await this.#send('PUT', path, edit);
    return parseAnswer(answer, waiverSchema);
  }

  async decideWaiver(
    entityRef: string,
    id: string,
    decision: WaiverDecision,
  ): Promise<Waiver> {
    const path = fillPath(apiPaths.waiverDecision, entityRef, { id });
    return parseAnswer(await this.#post(path, decision), waiverSchema);
  }

  async selectNodes(
    entityRef: string,
    selector: NodeSelector,
    signal?: AbortSignal,
  ): Promise<SelectedNodes> {
    const path = fillPath(apiPaths.nodeSelection, entityRef);
    const answer = await this.#post(path, { selector }, signal);
    return parseAnswer(answer, selectedNodesSchema);
  }

  async #get<T>(
    template: string,
    entityRef: string,
    schema: AnswerSchema<T>,
  ): Promise<T> {
    return parseAnswer(
      await this.#request(fillPath(template, entityRef)),
      schema,
    );
  }

  async #post(
    path: string,
    body: object,
    signal?: AbortSignal,
  ): Promise<Response> {
    return this.#send('POST', path, body, signal);
  }

  async #send(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    signal?: AbortSignal,
  ): Promise<Response> {
    return this.#request(path, {
      ...{ method, signal },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('cilium-tuning');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }
}
