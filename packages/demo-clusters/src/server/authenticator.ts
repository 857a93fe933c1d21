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

/** Who a request is from. Without credentials nobody gets in, as with `--anonymous-auth=false`. */
export class Authenticator {
  constructor(
    private readonly token: string,
    private readonly user: User,
    /** Lends the account to requests without credentials, as `kubectl proxy` does. A wrong token is still refused. */
    private readonly actsAsProxy: boolean,
  ) {}

  authenticate(authorization: string | undefined): User {
    if (!authorization?.trim()) {
      if (this.actsAsProxy) {
        return this.user;
      }
      throw unauthorized();
    }
    const [scheme, token = ''] = authorization.trim().split(/\s+/, 2);
    const matches =
      scheme.toLowerCase() === 'bearer' &&
      timingSafeEqual(sha256(token), sha256(this.token));
    if (!matches) {
      throw unauthorized();
    }
    return this.user;
  }
}
