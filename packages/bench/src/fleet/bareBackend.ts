/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  ciliumTuningClusterConditions,
  createCiliumTuningClusterConditionalDecision,
} from 'backstage-plugin-cilium-tuning-backend';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { OWNER } from './owners';

/** A part that a backend may have beside the smallest. */
export type BackendPart = 'users' | 'rememberedClusters';

/** Users may do everything, but of reports they may read only those of clusters that a team owns. */
const ownersPolicy: PermissionPolicy = {
  async handle({ permission }) {
    return permission.name === ciliumTuningReportReadPermission.name
      ? createCiliumTuningClusterConditionalDecision(
          ciliumTuningReportReadPermission,
          ciliumTuningClusterConditions.isOwner({ owners: [OWNER] }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

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

/** Tells the process that started this one how much memory is in use, whenever it asks, and ends with it. */
function serveParent(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', message => {
    if (message === 'heap') {
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
