/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { DemoCluster } from '@internal/demo-clusters';

/** A kubeconfig with one context, `here`. */
export function kubeconfigOf({
  url,
  caData,
  token,
}: Pick<DemoCluster, 'url' | 'caData' | 'token'>): string {
  return JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'here' },
    clusters: [
      {
        name: 'c',
        cluster: { server: url, 'certificate-authority-data': caData },
      },
    ],
    users: [{ name: 'u', user: { token } }],
    contexts: [{ name: 'here', context: { cluster: 'c', user: 'u' } }],
  });
}
