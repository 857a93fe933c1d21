/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Paths of the HTTP API below the plugin's base URL, `/api/cilium-tuning`.
 *
 * @public
 */
export const apiPaths = {
  health: '/health',
  clusters: '/clusters/query',
  trend: '/trend/query',
  policies: '/policies',
  waivers: '/waivers/query',
  unregistered: '/unregistered-clusters',
  cluster: '/clusters/{kind}/{namespace}/{name}',
  report: '/clusters/{kind}/{namespace}/{name}/report',
  history: '/clusters/{kind}/{namespace}/{name}/history',
  nodes: '/clusters/{kind}/{namespace}/{name}/nodes',
  plan: '/clusters/{kind}/{namespace}/{name}/plan',
  whatIf: '/clusters/{kind}/{namespace}/{name}/what-if',
  scans: '/clusters/{kind}/{namespace}/{name}/scans',
  ownScan: '/clusters/{kind}/{namespace}/{name}/own-scan',
  ownReport: '/clusters/{kind}/{namespace}/{name}/own-scan/report',
  ownNodes: '/clusters/{kind}/{namespace}/{name}/own-scan/nodes',
  clusterWaivers: '/clusters/{kind}/{namespace}/{name}/waivers',
  nodeSelection: '/clusters/{kind}/{namespace}/{name}/node-selection',
  waiver: '/clusters/{kind}/{namespace}/{name}/waivers/{id}',
  waiverDecision: '/clusters/{kind}/{namespace}/{name}/waivers/{id}/decision',
  offlineReports: '/clusters/{kind}/{namespace}/{name}/offline-reports',
  offlineReport: '/clusters/{kind}/{namespace}/{name}/offline-reports/{id}',
  offlineNodes:
    '/clusters/{kind}/{namespace}/{name}/offline-reports/{id}/nodes',
  campaigns: '/campaigns',
  campaign: '/campaigns/{id}',
  campaignStart: '/campaigns/{id}/start',
  campaignEnd: '/campaigns/{id}/end',
  campaignPreview: '/campaign-preview',
} as const;
