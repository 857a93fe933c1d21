/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { kubernetesAuthProvidersApiRef } from '@backstage/plugin-kubernetes-react';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';

type SignIn = NonNullable<ClusterStatus['signIn']>;

/** The name under which the Kubernetes plugin's frontend knows a way to sign in. */
function providerOf({ authProvider, oidcTokenProvider }: SignIn): string {
  return authProvider === 'oidc'
    ? `${authProvider}.${oidcTokenProvider}`
    : authProvider;
}

/** Gets a token of the viewer for a cluster, from the sign-in that the Kubernetes plugin uses for it. It may ask for a sign-in. */
export function useClusterToken(): (signIn: SignIn) => Promise<string> {
  const t = useUiText();
  const providers = useApiHolder().get(kubernetesAuthProvidersApiRef);
  return useCallback(
    async signIn => {
      if (!providers) {
        throw new Error(t('own.noProvider'));
      }
      const { token } = await providers.getCredentials(providerOf(signIn));
      if (!token) {
        throw new Error(t('own.noToken'));
      }
      return token;
    },
    [providers, t],
  );
}
