/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { apiPath } from '../../reader/apiPath';

/**
 * A Prometheus in a cluster, or anything else that answers its query API, such as Thanos, Mimir or VictoriaMetrics.
 *
 * @public
 */
export interface PrometheusTarget {
  /** Names of clusters in the Kubernetes plugin; absent for every cluster. */
  clusters?: readonly string[];
  namespace: string;
  service: string;
  /** Number or name of the service's port. */
  port: string;
  /** Default `http`. */
  scheme?: 'http' | 'https';
  /** What the paths of the API stand below, for example `/prometheus`. */
  path?: string;
  /** Labels that the metrics of this cluster have, where there are those of others as well. */
  selector?: Readonly<Record<string, string>>;
}

/** The target that tells of a cluster, if there is one. */
export function targetFor(
  clusterName: string,
  targets: readonly PrometheusTarget[],
): PrometheusTarget | undefined {
  return targets.find(
    ({ clusters }) => clusters?.includes(clusterName) ?? true,
  );
}

/** The name under which RBAC knows the proxy of the service: `name:port`, or `https:name:port`. */
export function resourceNameOf({
  scheme = 'http',
  service,
  port,
}: PrometheusTarget): string {
  const prefix = scheme === 'https' ? 'https:' : '';
  return `${prefix}${service}:${port}`;
}

/** What people are told of the target. */
export const labelOf = (target: PrometheusTarget): string =>
  `${target.namespace}/${resourceNameOf(target)}`;

/** Where the API server passes instant queries on to the target. */
export function queryPathOf(target: PrometheusTarget): string {
  const { namespace, path = '' } = target;
  return apiPath(
    ...['api', 'v1', 'namespaces', namespace],
    ...['services', resourceNameOf(target), 'proxy'],
    ...path.split('/').filter(Boolean),
    ...['api', 'v1', 'query'],
  );
}
