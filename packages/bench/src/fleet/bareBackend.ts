/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from 'backstage-plugin-cilium-tuning-backend';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { OWNER } from './owners';

/** A part that a backend may have beside the smallest. */
export type BackendPart = 'users' | 'rememberedClusters';

/** What a backend does for the process that started it. */
export type BackendOrder = 'heap' | 'hideEntities';

/**
 * Users may do everything, but of reports they may read only those of clusters that a team owns; once told so, they see only
 * that team's entities in the catalog either.
 */
class OwnersPolicy implements PermissionPolicy {
  hidesEntities = false;

  async handle({ permission }: PolicyQuery): Promise<PolicyDecision> {
    if (isPermission(permission, ciliumTuningReportReadPermission)) {
      return createCiliumTuningClusterConditionalDecision(
        permission,
        ciliumTuningClusterConditions.isOwner({ owners: [OWNER] }),
      );
    }
    if (
      this.hidesEntities &&
      isPermission(permission, catalogEntityReadPermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: [OWNER] }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

const ownersPolicy = new OwnersPolicy();

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'owners-policy',
  register(registration) {
    registration.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(ownersPolicy);
      },
    });
  },
});

/** The smallest backend that scans: the catalog, the Kubernetes plugin, permissions and ours. */
function run(parts: readonly string[]): void {
  const backend = createBackend();
  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(policyModule);
  backend.add(import('backstage-plugin-cilium-tuning-backend'));
  if (parts.includes('users')) {
    backend.add(import('@backstage/plugin-auth-backend'));
    backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  }
  if (parts.includes('rememberedClusters')) {
    backend.add(
      import('backstage-plugin-kubernetes-backend-module-cilium-tuning'),
    );
  }
  backend.start();
}

/** Tells the process that started this one how much memory is in use, hides entities when that says so, and ends with it. */
function serveParent(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', message => {
    if (message === ('hideEntities' satisfies BackendOrder)) {
      ownersPolicy.hidesEntities = true;
    } else if (message === ('heap' satisfies BackendOrder)) {
      globalThis.gc?.();
      const { heapUsed } = process.memoryUsage();
      process.send?.({ heapMebibytes: heapUsed / 2 ** 20 });
    }
  });
}

if (require.main === module) {
  serveParent();
  run(process.argv.slice(2));
}
