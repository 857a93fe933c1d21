/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { hostname } from 'node:os';
import type {
  AuditorService,
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ciliumTuningHealthReadPermission,
  ciliumTuningPermissions,
  ciliumTuningUnregisteredReadPermission,
} from 'backstage-plugin-cilium-tuning-common';
import type { EvidenceSource } from 'backstage-plugin-cilium-tuning-node';
import { version } from '../package.json';
import { ClusterDirectory } from './clusters/ClusterDirectory';
import type { CiliumTuningConfig } from './config';
import { KubernetesPluginApi } from './kubernetes/KubernetesPluginApi';
import { ServiceMetrics } from './metrics/ServiceMetrics';
import { ChangeHint } from './notify/ChangeHint';
import { ChangePublisher } from './notify/ChangePublisher';
import { ClusterAccess } from './permissions/ClusterAccess';
import {
  ciliumTuningClusterResourceRef,
  ciliumTuningClusterRules,
} from './permissions/rules';
import { VisibleEntities } from './permissions/VisibleEntities';
import { createScan } from './queue/createScan';
import { DatabaseScanQueue } from './queue/DatabaseScanQueue';
import { ScanWorker } from './queue/ScanWorker';
import { createRouter } from './router/createRouter';
import { scheduleTasks } from './scheduleTasks';
import { DatabaseClusterStore } from './store/DatabaseClusterStore';
import { DatabaseFleetStore } from './store/DatabaseFleetStore';
import { DatabaseHealthStore } from './store/DatabaseHealthStore';
import { DatabaseHistoryStore } from './store/DatabaseHistoryStore';
import { DatabaseOutbox } from './store/DatabaseOutbox';
import { DatabaseReportStore } from './store/DatabaseReportStore';
import { openDatabase } from './store/openDatabase';
import { renewFleet } from './store/renewFleet';

/** The services of Backstage that the plugin is made of, and the sources that its scans read. */
export interface ServiceDependencies {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: CiliumTuningConfig;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  sources: readonly EvidenceSource[];
}

/** Wires the parts together and lets them run. */
export async function startService(
  dependencies: ServiceDependencies,
): Promise<void> {
  const { auth, catalog, config, logger, permissionsRegistry } = dependencies;
  const database = await openDatabase(dependencies.database);

  const clusters = new DatabaseClusterStore({ database });
  const reports = new DatabaseReportStore({ database, logger });
  const fleet = new DatabaseFleetStore({ database, ...config.scan });
  const history = new DatabaseHistoryStore({ database, ...config.history });
  const health = new DatabaseHealthStore({ database, version });
  const metrics = new ServiceMetrics({ ...dependencies, health });
  const publisher = new ChangePublisher({
    ...dependencies,
    outbox: new DatabaseOutbox({ database }),
    clusters,
    config: config.notifications,
  });
  const hint = new ChangeHint(dependencies);
  const queue = new DatabaseScanQueue({
    database,
    interval: config.scan.interval,
    replica: hostname(),
    onFinished(result, milliseconds) {
      metrics.scanEnded({ result, seconds: milliseconds / 1000 });
      hint.give();
      publisher
        .publishDue()
        .catch(error =>
          logger.error('Changes could not be told', toError(error)),
        );
    },
  });
  const kubernetes = new KubernetesPluginApi(dependencies);
  const directory = new ClusterDirectory({
    ...{ auth, catalog, kubernetes, config, logger },
    store: clusters,
  });
  const worker = new ScanWorker({
    queue,
    scan: createScan({
      ...{ ...dependencies, kubernetes, config },
      onRequest: bytes => metrics.requested(bytes),
    }),
    maxConcurrent: config.scan.maxConcurrent,
    logger,
  });

  permissionsRegistry.addResourceType({
    resourceRef: ciliumTuningClusterResourceRef,
    permissions: ciliumTuningPermissions,
    rules: Object.values(ciliumTuningClusterRules),
    getResources: refs => clusters.facets(refs),
  });
  permissionsRegistry.addPermissions([
    ciliumTuningHealthReadPermission,
    ciliumTuningUnregisteredReadPermission,
  ]);
  const access = new ClusterAccess({
    ...dependencies,
    visible: new VisibleEntities({ catalog }),
  });
  dependencies.httpRouter.use(
    createRouter({
      ...{ access, clusters, config, directory, fleet, health },
      ...{ history, queue, reports, worker },
      auditor: dependencies.auditor,
    }),
  );

  dependencies.lifecycle.addShutdownHook(async () => {
    hint.stop();
    await worker.stop();
  });
  await scheduleTasks({
    ...dependencies,
    ...{ directory, history, publisher, worker },
    renewFleet: signal => renewFleet(database, reports, signal),
  });
}
