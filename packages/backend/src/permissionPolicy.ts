/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from 'backstage-plugin-cilium-tuning-backend';
import { RESOURCE_TYPE_CILIUM_TUNING_CLUSTER } from 'backstage-plugin-cilium-tuning-common';

/** Whom the demo lets do everything. */
const GUEST = 'user:default/guest';

/** In the demo everybody who is signed in may see every cluster. The guest may do everything, others what is about clusters of theirs. */
class DemoPermissionPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isWrite =
      isResourcePermission(permission, RESOURCE_TYPE_CILIUM_TUNING_CLUSTER) &&
      permission.attributes.action !== 'read';
    return user && isWrite && user.info.userEntityRef !== GUEST
      ? createCiliumTuningClusterConditionalDecision(
          permission,
          ciliumTuningClusterConditions.isOwner({
            owners: user.info.ownershipEntityRefs,
          }),
        )
      : { result: AuthorizeResult.ALLOW };
  }
}

export const permissionPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(registration) {
    registration.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new DemoPermissionPolicy());
      },
    });
  },
});
