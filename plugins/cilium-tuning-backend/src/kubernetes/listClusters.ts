/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  getJson,
  readProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-node';
import { z } from 'zod';
import { backstageConnectionProblem } from './backstageProblem';
import type { KubernetesPluginApi } from './KubernetesPluginApi';

const TIME_LIMIT_MS = 15_000;
const MAX_BYTES = 16 * 2 ** 20;

const answerSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      authProvider: z.string().optional(),
      oidcTokenProvider: z.string().optional(),
    }),
  ),
});

/** A cluster as the Kubernetes plugin lists it. */
export interface ListedCluster {
  name: string;
  authProvider?: string;
  /** Where tokens for the auth provider `oidc` come from. */
  oidcTokenProvider?: string;
}

/** The clusters that the Kubernetes plugin knows. Of two with one name it takes the first, and so do we. */
export async function listClusters(
  api: KubernetesPluginApi,
  signal: AbortSignal,
): Promise<ReadResult<Map<string, ListedCluster>>> {
  const path = '/clusters';
  const result = await getJson({
    url: await api.url(path),
    path,
    headers: () => api.headers(),
    signal,
    timeLimit: TIME_LIMIT_MS,
    maxBytes: MAX_BYTES,
    explainConnection: backstageConnectionProblem,
  });
  if (!result.ok) {
    return result;
  }
  const answer = answerSchema.safeParse(result.value);
  return answer.success
    ? {
        ok: true,
        value: new Map(
          answer.data.items.toReversed().map(item => [item.name, item]),
        ),
      }
    : {
        ok: false,
        problem: readProblem('read.badShape', { path, what: 'no clusters' }),
      };
}
