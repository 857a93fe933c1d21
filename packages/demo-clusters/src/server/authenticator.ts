/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { User } from './rbac';
import { unauthorized } from './status';

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A token, and whose it is. */
export interface Account {
  token: string;
  user: User;
}

/** Who a request is from. Without credentials nobody gets in, as with `--anonymous-auth=false`. */
export class Authenticator {
  constructor(
    private readonly accounts: readonly Account[],
    /** Whose account is lent to requests without credentials, as `kubectl proxy` does. A wrong token is still refused. */
    private readonly proxied?: User,
  ) {}

  authenticate(authorization: string | undefined): User {
    if (!authorization?.trim()) {
      if (this.proxied) {
        return this.proxied;
      }
      throw unauthorized();
    }
    const [scheme, token = ''] = authorization.trim().split(/\s+/, 2);
    const given = sha256(token);
    const account = this.accounts.find(other =>
      timingSafeEqual(given, sha256(other.token)),
    );
    if (scheme.toLowerCase() !== 'bearer' || !account) {
      throw unauthorized();
    }
    return account.user;
  }
}
