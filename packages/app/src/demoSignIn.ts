/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createFrontendModule,
  googleAuthApiRef,
  microsoftAuthApiRef,
} from '@backstage/frontend-plugin-api';
import kubernetesPlugin from '@backstage/plugin-kubernetes/alpha';
import {
  KubernetesAuthProviders,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';

/** What the demo's cluster "Needs a sign-in" knows the guest by. It is a stand-in on loopback, so everybody may know this. */
const DEMO_GUEST_TOKEN = 'demo-guest';

/** Signs the guest in to that cluster. In an app of your own, the provider that its configuration names does so. */
const authProviders = kubernetesPlugin
  .getExtension('api:kubernetes/auth-providers')
  .override({
    params: defineParams =>
      defineParams({
        api: kubernetesAuthProvidersApiRef,
        deps: {
          googleAuthApi: googleAuthApiRef,
          microsoftAuthApi: microsoftAuthApiRef,
        },
        factory: apis =>
          new KubernetesAuthProviders({
            ...apis,
            oidcProviders: {
              okta: { getIdToken: async () => DEMO_GUEST_TOKEN },
            },
          }),
      }),
  });

export const demoSignInModule = createFrontendModule({
  pluginId: 'kubernetes',
  extensions: [authProviders],
});
