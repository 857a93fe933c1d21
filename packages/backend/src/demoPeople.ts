/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Which of the demo's people enters, where it is not the guest. A browser's cookie says so. */
const COOKIE = /(?:^|; )demo-person=(guest|robin)(?:;|$)/;

const authenticator = createProxyAuthenticator<
  undefined,
  { person: string },
  undefined
>({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    if (process.env.NODE_ENV === 'production') {
      throw new NotAllowedError('Nobody enters the demo in production');
    }
    const [, person] = COOKIE.exec(req.headers.cookie ?? '') ?? [];
    return { result: { person: person ?? 'guest' } };
  },
});

/** Lets in whoever comes, as the guest or as another of the demo's people: so one sees what somebody with fewer permissions sees. */
export const demoPeopleModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-people',
  register(registration) {
    registration.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'guest',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: { kind: 'user', name: result.person },
              }),
          }),
        });
      },
    });
  },
});
