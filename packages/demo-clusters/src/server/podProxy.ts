/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterState } from './state';
import type { RequestInfo } from './requestInfo';
import {
  notFound,
  pageNotFound,
  StatusError,
  textResponse,
  type ApiResponse,
} from './status';

/** What the API server says when it cannot connect to a pod. */
const closed = (address: string) =>
  new StatusError(
    503,
    'ServiceUnavailable',
    `error trying to reach service: dial tcp ${address}: connect: connection refused`,
  );

/** Passes a request on to a port of a pod: only agents listen, and only for their metrics. */
export function proxyToPod(
  { cluster, agentMetrics }: ClusterState,
  info: RequestInfo,
): ApiResponse {
  const [name, port = '80'] = (info.name ?? '').split(':');
  const pod = cluster.pods.find(
    one => one.name === name && one.namespace === info.namespace,
  );
  if (!pod) {
    throw notFound({ ...info, name });
  }
  const isAgent = pod.labels['k8s-app'] === 'cilium';
  const text =
    isAgent && port === String(agentMetrics?.port)
      ? agentMetrics?.nodes?.[pod.nodeName] ?? agentMetrics?.text
      : null;
  const shut = agentMetrics?.nodes?.[pod.nodeName] === null;
  if (text === null || text === undefined || shut) {
    throw closed(`${pod.make().status.hostIP}:${port}`);
  }
  return info.path.endsWith('/proxy/metrics')
    ? {
        ...textResponse(200, text),
        headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
      }
    : pageNotFound();
}
