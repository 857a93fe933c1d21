/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The Kubernetes plugin reads these clusters with the credentials of whoever looks. */
export const VIEWER_PROVIDERS: readonly string[] = ['aks', 'google', 'oidc'];

/** Whether a cluster can only be read with the credentials of whoever looks. */
export function needsViewerCredentials(
  authProvider: string | undefined,
): boolean {
  return VIEWER_PROVIDERS.includes(authProvider ?? '');
}
