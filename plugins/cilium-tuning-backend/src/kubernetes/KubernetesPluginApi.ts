/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

const PLUGIN_ID = 'kubernetes';

/** Where the Kubernetes plugin is, and the right to ask it. */
export class KubernetesPluginApi {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async url(path: string): Promise<string> {
    return `${await this.#discovery.getBaseUrl(PLUGIN_ID)}${path}`;
  }

  /** Headers with a token of this plugin, new for each request as its contract asks. */
  async headers(): Promise<Record<string, string>> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    return { authorization: `Bearer ${token}` };
  }
}
