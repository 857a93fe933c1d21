/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  apiPaths,
  clusterPageSchema,
  clusterStatusSchema,
  errorOf,
  fillPath,
  historySchema,
  parseAnswer,
  planSchema,
  reportSchema,
  searchOf,
  type ClusterPage,
  type ClusterQuery,
  type ClusterStatus,
  type History,
  type HistoryQuery,
  type Report,
  type ShownPlan,
} from 'backstage-plugin-cilium-tuning-common';
import type {
  CiliumTuningService,
  CiliumTuningServiceOptions,
} from './CiliumTuningService';

const PLUGIN_ID = 'cilium-tuning';

/** Asks the plugin's backend over HTTP, wherever that runs. */
export class HttpCiliumTuningService implements CiliumTuningService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async listClusters(
    query: ClusterQuery,
    options: CiliumTuningServiceOptions,
  ): Promise<ClusterPage> {
    const response = await this.#ask(apiPaths.clusters, options, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(query),
    });
    return parseAnswer(response, clusterPageSchema);
  }

  async getStatus(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<ClusterStatus> {
    const path = fillPath(apiPaths.cluster, entityRef);
    return parseAnswer(await this.#ask(path, options), clusterStatusSchema);
  }

  async getReport(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<Report> {
    const path = fillPath(apiPaths.report, entityRef);
    return parseAnswer(await this.#ask(path, options), reportSchema);
  }

  async getHistory(
    entityRef: string,
    query: HistoryQuery,
    options: CiliumTuningServiceOptions,
  ): Promise<History> {
    const path = `${fillPath(apiPaths.history, entityRef)}?${searchOf(query)}`;
    return parseAnswer(await this.#ask(path, options), historySchema);
  }

  async getPlan(
    entityRef: string,
    options: CiliumTuningServiceOptions,
  ): Promise<ShownPlan> {
    const path = fillPath(apiPaths.plan, entityRef);
    return parseAnswer(await this.#ask(path, options), planSchema);
  }

  async #ask(
    path: string,
    { credentials, signal }: CiliumTuningServiceOptions,
    init: { method?: string; headers?: object; body?: string } = {},
  ): Promise<Response> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: PLUGIN_ID,
    });
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      // Those of nobody have no token
      headers: {
        ...init.headers,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal,
    });
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }
}
