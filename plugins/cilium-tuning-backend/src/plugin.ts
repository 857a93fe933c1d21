/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  ciliumTuningSourcesExtensionPoint,
  type EvidenceSource,
} from 'backstage-plugin-cilium-tuning-node';
import { startService } from './startService';

/**
 * Scans clusters for how far Cilium is tuned, keeps the reports and serves them.
 *
 * @public
 */
export const ciliumTuningPlugin = createBackendPlugin({
  pluginId: 'cilium-tuning',
  register(registration) {
    const sources: EvidenceSource[] = [];
    registration.registerExtensionPoint(ciliumTuningSourcesExtensionPoint, {
      addSource(source) {
        if (sources.some(({ id }) => id === source.id)) {
          throw new ConflictError(
            `There is an evidence source ${source.id} already`,
          );
        }
        sources.push(source);
      },
    });
    registration.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        await startService({ ...services, sources });
      },
    });
  },
});
