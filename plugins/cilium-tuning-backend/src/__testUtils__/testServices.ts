/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const mockUserSchema = z.object({
  type: z.literal('user'),
  userEntityRef: z.string(),
});

/** A logger that keeps lines, those for debugging apart. */
export function loggingTo(lines: string[]) {
  const add = (message: string, meta?: Error | JsonObject) => {
    lines.push(
      `${message} ${
        meta instanceof Error ? meta.stack : JSON.stringify(meta ?? '')
      }`,
    );
  };
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory() {
      const logger = {
        error: add,
        warn: add,
        info: add,
        debug: () => {},
        child: () => logger,
      };
      return logger;
    },
  });
}

/** Who may do what. Services may do everything, as in Backstage itself. */
export type TestPolicy = (
  permission: Permission,
  userEntityRef: string,
) => PolicyDecision;

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/** Permissions by a policy, decided in the process: the tokens of test credentials do not get through to the permission plugin. */
export function permissionsBy(policy: TestPolicy) {
  const decide = (
    permission: Permission,
    { principal }: BackstageCredentials,
  ): PolicyDecision => {
    const user = mockUserSchema.safeParse(principal);
    return user.success ? policy(permission, user.data.userEntityRef) : ALLOW;
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      async authorize(requests, { credentials }) {
        return requests.map(({ permission }) => {
          const { result } = decide(permission, credentials);
          const allowed = result === AuthorizeResult.ALLOW;
          return {
            result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          };
        });
      },
      async authorizeConditional(requests, { credentials }) {
        return requests.map(({ permission }) =>
          decide(permission, credentials),
        );
      },
    }),
  });
}
