/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  cleanText,
  errorOf,
  fillPath,
  parseAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import { refusalOf } from 'backstage-plugin-cilium-tuning-react';
import { z } from 'zod';

/** Name of the fact retriever that our module for Tech Insights has. */
const RETRIEVER = 'ciliumTuning';

const MOST_RESULTS = 200;

/** What Tech Insights found of one check. */
const resultSchema = z.object({
  check: z.object({
    id: z.string(),
    name: z.string().transform(name => cleanText(name)),
    description: z.string().transform(text => cleanText(text, 600)),
    factIds: z.array(z.string()),
    metadata: z
      .object({ ciliumTuningCheck: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
  result: z.unknown(),
  facts: z.record(z.string(), z.unknown()),
});

const resultsSchema = z.array(resultSchema);

const factsSchema = z.object({
  [RETRIEVER]: z
    .object({
      timestamp: z.string(),
      facts: z.record(z.string(), z.unknown()),
    })
    .optional(),
});

/** What Tech Insights found of one check. */
export type InsightResult = z.infer<typeof resultSchema>;

/** The facts of a cluster, and when they were collected. */
export type CollectedFacts = z.infer<typeof factsSchema>[typeof RETRIEVER];

/** Asks Tech Insights for what it has of clusters, with the credentials of the viewer. */
export class TechInsights {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** The results of all checks that use facts of ours. */
  async runChecks(entityRef: string): Promise<InsightResult[]> {
    const path = fillPath('/checks/run/{namespace}/{kind}/{name}', entityRef);
    const response = await this.#request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const results = await parseAnswer(response, resultsSchema);
    return results
      .filter(({ check }) => check.factIds.includes(RETRIEVER))
      .slice(0, MOST_RESULTS);
  }

  /** The facts that checks run on; undefined where there are none, or the viewer may not read them. */
  async getFacts(entityRef: string): Promise<CollectedFacts> {
    const query = new URLSearchParams({ entity: entityRef, ids: RETRIEVER });
    try {
      const response = await this.#request(`/facts/latest?${query}`);
      return (await parseAnswer(response, factsSchema))[RETRIEVER];
    } catch (error) {
      if (refusalOf(error)) {
        return undefined;
      }
      throw error;
    }
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const base = await this.#discoveryApi.getBaseUrl('tech-insights');
    const response = await this.#fetchApi.fetch(`${base}${path}`, init);
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }
}
