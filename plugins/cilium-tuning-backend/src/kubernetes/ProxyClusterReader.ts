/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import {
  execCommand,
  getJson,
  getText,
  type ClusterReader,
  type ExecRequest,
  type GetJsonOptions,
  type ReadRequest,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-node';
import {
  backstageConnectionProblem,
  backstageProblem,
} from './backstageProblem';
import type { KubernetesPluginApi } from './KubernetesPluginApi';
import { pairProxiedRequests, REQUEST_ID_HEADER } from './pairProxiedRequests';
import type { UpgradeCheck } from './UpgradeCheck';
import type { ViewerCredentials } from './ViewerCredentials';

/** Providers whose clusters the Kubernetes plugin hands a credential of its own. */
const providersWithCredential = [
  'aws',
  'azure',
  'google',
  'googleServiceAccount',
  'oidc',
  'serviceAccount',
];

/** How one cluster is read. */
export interface ProxyClusterReaderOptions {
  api: KubernetesPluginApi;
  /** Shared by all clusters. */
  upgrades: UpgradeCheck;
  clusterName: string;
  authProvider?: string;
  /** Whose rights in the cluster count, where it is not read with those of Backstage. */
  viewer?: ViewerCredentials;
  /** Milliseconds for a request and its retry. */
  timeLimit: number;
  maxBytes: number;
  /** Called after each request that is no command with the bytes of its answer. */
  onRequest?: (bytes: number) => void;
}

function search(query: ReadRequest['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      parameters.set(name, String(value));
    }
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** Reads a cluster through the proxy of the Kubernetes plugin. */
export class ProxyClusterReader implements ClusterReader {
  readonly #options: ProxyClusterReaderOptions;

  constructor(options: ProxyClusterReaderOptions) {
    this.#options = options;
    pairProxiedRequests();
  }

  async get(request: ReadRequest): Promise<ReadResult<JsonObject>> {
    return getJson(await this.#optionsOf(request));
  }

  async getText(request: ReadRequest): Promise<ReadResult<string>> {
    return getText(await this.#optionsOf({ accept: 'text/plain', ...request }));
  }

  async exec(request: ExecRequest): Promise<ReadResult<string>> {
    const { api, upgrades, timeLimit, maxBytes } = this.#options;
    const server = await api.url('/proxy');
    return upgrades.guard(() =>
      execCommand({
        ...{ server, request, ...this.#explanations() },
        headers: () => this.#headers(),
        timeLimit: request.timeLimit ?? timeLimit,
        maxBytes: Math.min(maxBytes, request.maxBytes ?? maxBytes),
      }),
    );
  }

  async #optionsOf(request: ReadRequest): Promise<GetJsonOptions> {
    const { api, timeLimit, maxBytes } = this.#options;
    const { path, query, accept = 'application/json', signal } = request;
    return {
      url: await api.url(`/proxy${path}${search(query)}`),
      path,
      headers: async () => ({ ...(await this.#headers()), accept }),
      signal,
      timeLimit,
      maxBytes: Math.min(maxBytes, request.maxBytes ?? maxBytes),
      onAttempt: this.#options.onRequest,
      ...this.#explanations(),
    };
  }

  #explanations(): Pick<GetJsonOptions, 'explain' | 'explainConnection'> {
    return {
      explain: answer => backstageProblem(answer, this.#options),
      explainConnection: backstageConnectionProblem,
    };
  }

  async #headers(): Promise<Record<string, string>> {
    return {
      ...(await this.#options.api.headers()),
      ...this.#clusterHeaders(),
      [REQUEST_ID_HEADER]: randomUUID(),
    };
  }

  #clusterHeaders(): Record<string, string> {
    const { clusterName, authProvider = '', viewer } = this.#options;
    return {
      ...viewer?.headers(),
      'Backstage-Kubernetes-Cluster': clusterName,
      // Without a credential to put in its place, the proxy would pass our own token on to the cluster. An empty one of
      // ours replaces it.
      ...(!viewer &&
        !providersWithCredential.includes(authProvider) && {
          'Backstage-Kubernetes-Authorization': '',
        }),
    };
  }
}
