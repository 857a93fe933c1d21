/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ciliumTuningSourcesExtensionPoint,
  createSources,
} from 'backstage-plugin-cilium-tuning-node';
import { ciliumTuningClockServiceRef } from './clock';
import { readCiliumTuningConfig } from './config';
import { SourceList } from './SourceList';
import { startService } from './startService';

/**
 * Scans clusters for how far Cilium is tuned, keeps the reports and serves them.
 *
 * @public
 */
export const ciliumTuningPlugin = createBackendPlugin({
  pluginId: 'cilium-tuning',
  register(registration) {
    const sources = new SourceList();
    registration.registerExtensionPoint(
      ciliumTuningSourcesExtensionPoint,
      sources,
    );
    registration.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: ciliumTuningClockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const config = readCiliumTuningConfig(services.config);
        createSources(config).forEach(source => sources.addSource(source));
        await startService({ ...services, config, sources: sources.all() });
      },
    });
  },
});
