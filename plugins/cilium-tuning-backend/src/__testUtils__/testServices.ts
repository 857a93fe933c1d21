/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const mockUserSchema = z.object({
  type: z.literal('user'),
  userEntityRef: z.string(),
});

const mockServiceSchema = z.object({
  type: z.literal('service'),
  subject: z.string(),
});

const appliedSchema = z.object({
  items: z.tuple([
    z.object({
      result: z.literal([AuthorizeResult.ALLOW, AuthorizeResult.DENY]),
    }),
  ]),
});

const subjectOf = ({ principal }: BackstageCredentials) =>
  mockServiceSchema.parse(principal).subject;

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

/** Who may do what. Services may do everything, as in Backstage itself, unless they are restricted. */
export type TestPolicy = (
  permission: Permission,
  userEntityRef: string,
) => PolicyDecision;

/** A service that an operator has given no permission of this plugin. */
export const RESTRICTED_SERVICE = 'plugin:restricted';

const RESTRICTIONS = { permissionNames: ['catalog.entity.read'] };

/** Applies conditions as the permission plugin does: by asking the plugin whose they are. */
async function applyConditions(
  discovery: DiscoveryService,
  { pluginId, resourceType, conditions }: ConditionalPolicyDecision,
  resourceRef: string,
): Promise<AuthorizeResult.ALLOW | AuthorizeResult.DENY> {
  const base = await discovery.getBaseUrl(pluginId);
  const answer = await fetch(
    `${base}/.well-known/backstage/permissions/apply-conditions`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:permission'),
          targetPluginId: pluginId,
        }),
      },
      body: JSON.stringify({
        items: [{ id: '1', resourceRef, resourceType, conditions }],
      }),
    },
  );
  return appliedSchema.parse(await answer.json()).items[0].result;
}

/** Permissions by a policy, decided in the process: the tokens of test credentials do not get through to the permission plugin. */
export function permissionsBy(policy: TestPolicy) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {
      auth: coreServices.auth,
      config: coreServices.rootConfig,
      discovery: coreServices.discovery,
    },
    factory: ({ auth, config, discovery }) => {
      const framework = ServerPermissionClient.fromConfig(config, {
        ...{ auth, discovery },
      });
      // The tokens of test credentials do not carry restrictions either
      const asService = (subject: string) => ({
        credentials: mockCredentials.service(
          subject,
          subject === RESTRICTED_SERVICE ? RESTRICTIONS : undefined,
        ),
      });
      return {
        async authorize(requests, { credentials }) {
          const user = mockUserSchema.safeParse(credentials.principal).data;
          if (!user) {
            return framework.authorize(
              requests,
              asService(subjectOf(credentials)),
            );
          }
          return Promise.all(
            requests.map(async ({ permission, resourceRef }) => {
              const decision = policy(permission, user.userEntityRef);
              return {
                result:
                  decision.result === AuthorizeResult.CONDITIONAL
                    ? await applyConditions(
                        discovery,
                        decision,
                        resourceRef ?? '',
                      )
                    : decision.result,
              };
            }),
          );
        },
        async authorizeConditional(requests, { credentials }) {
          const user = mockUserSchema.safeParse(credentials.principal).data;
          return user
            ? requests.map(({ permission }) =>
                policy(permission, user.userEntityRef),
              )
            : framework.authorizeConditional(
                requests,
                asService(subjectOf(credentials)),
              );
        },
      };
    },
  });
}
