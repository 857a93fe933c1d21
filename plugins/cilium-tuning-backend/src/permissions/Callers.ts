/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';

/** A person or another plugin. */
export type Caller = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Who asks: over HTTP, or with credentials that Backstage has checked already, as those of an action. */
export type Asker = Request | BackstageCredentials;

const isRequest = (asker: Asker): asker is Request => !('principal' in asker);

/** Tells who asks. */
export class Callers {
  readonly #auth: AuthService;
  readonly #httpAuth: HttpAuthService;

  constructor(options: { auth: AuthService; httpAuth: HttpAuthService }) {
    this.#auth = options.auth;
    this.#httpAuth = options.httpAuth;
  }

  /** @throws AuthenticationError or NotAllowedError when it is nobody who is known */
  async any(asker: Asker): Promise<Caller> {
    if (isRequest(asker)) {
      return this.#httpAuth.credentials(asker, { allow: ['user', 'service'] });
    }
    if (
      this.#auth.isPrincipal(asker, 'user') ||
      this.#auth.isPrincipal(asker, 'service')
    ) {
      return asker;
    }
    throw new NotAllowedError('This takes somebody who is signed in');
  }

  /** @throws AuthenticationError or NotAllowedError when it is no person */
  async user(
    asker: Asker,
  ): Promise<BackstageCredentials<BackstageUserPrincipal>> {
    if (isRequest(asker)) {
      return this.#httpAuth.credentials(asker, { allow: ['user'] });
    }
    if (this.#auth.isPrincipal(asker, 'user')) {
      return asker;
    }
    throw new NotAllowedError('This takes a user');
  }

  /**
   * As whom the catalog is asked what a caller sees. Services see all of it, so the plugin may ask for them. It has to: Backstage
   * passes no access on that is restricted to permissions, as that of a token which may read reports and nothing else.
   */
  async forCatalog(caller: Caller): Promise<Caller> {
    return caller.principal.type === 'service'
      ? this.#auth.getOwnServiceCredentials()
      : caller;
  }

  /** Who asks, as the audit log says it: an actor that it knows from a request stands there by itself. */
  forAudit(asker: Asker): { request: Request } | { meta: { actor?: string } } {
    if (isRequest(asker)) {
      return { request: asker };
    }
    if (this.#auth.isPrincipal(asker, 'user')) {
      return { meta: { actor: asker.principal.userEntityRef } };
    }
    return this.#auth.isPrincipal(asker, 'service')
      ? { meta: { actor: asker.principal.subject } }
      : { meta: {} };
  }
}
