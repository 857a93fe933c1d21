/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { DemoCluster } from './DemoCluster';

function authOf({ definition, token }: DemoCluster): JsonObject {
  switch (definition.authProvider) {
    case 'localKubectlProxy':
      return { authProvider: 'localKubectlProxy' };
    case 'oidc':
      return { authProvider: 'oidc', oidcTokenProvider: 'okta' };
    default:
      return { authProvider: 'serviceAccount', serviceAccountToken: token };
  }
}

/**
 * The value of `kubernetes.clusterLocatorMethods` with which the Kubernetes plugin knows the clusters. Those that it locates in the catalog
 * need an entity with {@link clusterAnnotations} besides.
 * @public
 */
export function clusterLocatorMethods(
  clusters: readonly DemoCluster[],
): JsonObject[] {
  return [
    {
      type: 'config',
      clusters: clusters
        .filter(({ definition }) => definition.locatedBy !== 'catalog')
        .map(cluster => ({
          name: cluster.name,
          title: cluster.definition.title,
          url: cluster.url,
          caData: cluster.caData,
          ...authOf(cluster),
        })),
    },
    // loopback is no public address, so it takes the operator's word
    { type: 'catalog', dangerouslyAllowClusterUrls: ['127.0.0.1'] },
  ];
}

/**
 * What the entity of a cluster is annotated with for the catalog locator to find it.
 * @public
 */
export function clusterAnnotations(
  cluster: DemoCluster,
): Record<string, string> {
  return {
    'kubernetes.io/api-server': cluster.url,
    'kubernetes.io/api-server-certificate-authority': cluster.caData,
    'kubernetes.io/auth-provider':
      cluster.definition.authProvider ?? 'serviceAccount',
  };
}
