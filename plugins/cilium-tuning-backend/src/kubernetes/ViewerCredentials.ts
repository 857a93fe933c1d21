/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const HEADER = 'Backstage-Kubernetes-Authorization';

/** How somebody signs in to a cluster, as the Kubernetes plugin names it. */
export interface SignIn {
  authProvider: string;
  /** Where tokens for the auth provider `oidc` come from. */
  oidcTokenProvider?: string;
}

/** Credentials of a person for one cluster. Nothing that prints or serialises this shows the token. */
export class ViewerCredentials {
  readonly #signIn: SignIn;
  readonly #token: string;

  constructor(signIn: SignIn, token: string) {
    this.#signIn = signIn;
    this.#token = token;
  }

  /** What the proxy of the Kubernetes plugin takes them in. */
  headers(): Record<string, string> {
    const { authProvider, oidcTokenProvider } = this.#signIn;
    const parts = [HEADER, authProvider, oidcTokenProvider];
    return { [parts.filter(Boolean).join('-')]: this.#token };
  }

  /** A text without the token, should it stand in there. */
  removeFrom(text: string): string {
    return text.replaceAll(this.#token, '[removed]');
  }
}
