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
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type {
  ActionsRegistryService,
  MetricsService,
} from '@backstage/backend-plugin-api/alpha';
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
import { registerActions } from './actions/registerActions';
import type { ServiceParts } from './answers/ServiceParts';
import type { CiliumTuningClock } from './clock';
import { ClusterDirectory } from './clusters/ClusterDirectory';
import { DatabaseStandings } from './compliance/DatabaseStandings';
import { DatabaseWaiverSource } from './compliance/DatabaseWaiverSource';
import { FleetReview } from './compliance/FleetReview';
import { startWaivers } from './compliance/startWaivers';
import { startCampaigns } from './compliance/startCampaigns';
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
import { ScanSlots } from './queue/ScanSlots';
import { ScanWorker } from './queue/ScanWorker';
import { UserScans } from './queue/UserScans';
import { createRouter } from './router/createRouter';
import { scheduleTasks } from './scheduleTasks';
import { DatabaseClusterStore } from './store/DatabaseClusterStore';
import { DatabaseFleetStore } from './store/DatabaseFleetStore';
import { DatabaseHealthStore } from './store/DatabaseHealthStore';
import { DatabaseHistoryStore } from './store/DatabaseHistoryStore';
import { DatabaseOfflineReportStore } from './store/DatabaseOfflineReportStore';
import { DatabaseOutbox } from './store/DatabaseOutbox';
import { DatabaseProbeStore } from './store/DatabaseProbeStore';
import { DatabaseReportStore } from './store/DatabaseReportStore';
import { DatabaseUserScanStore } from './store/DatabaseUserScanStore';
import { openDatabase } from './store/openDatabase';
import { renewFleet } from './store/renewFleet';
import { writeSharedReport } from './store/writeSharedReport';
import { DatabaseTrendStore } from './trend/DatabaseTrendStore';
import { renewDaily } from './trend/renewDaily';

/** The services of Backstage that the plugin is made of, and the sources that its scans read. */
export interface ServiceDependencies {
  actions: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clock: CiliumTuningClock;
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
  userInfo: UserInfoService;
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
  const standings = new DatabaseStandings({
    database,
    waivers: new DatabaseWaiverSource({ database, ...config.compliance }),
    ...config.scan,
  });
  const review = new FleetReview({ standings, fleet, ...config });
  const history = new DatabaseHistoryStore({ database, ...config.history });
  const trends = new DatabaseTrendStore({ database, ...config.scan });
  const health = new DatabaseHealthStore({ database, version });
  const metrics = new ServiceMetrics({ ...dependencies, health });
  const publisher = new ChangePublisher({
    ...dependencies,
    outbox: new DatabaseOutbox({ database }),
    clusters,
    config: config.notifications,
  });
  const hint = new ChangeHint(dependencies);
  const tell = () => {
    hint.give();
    publisher
      .publishDue()
      .catch(error =>
        logger.error('Changes could not be told', toError(error)),
      );
  };
  const queue = new DatabaseScanQueue({
    database,
    interval: config.scan.interval,
    replica: hostname(),
    onFinished(result, milliseconds) {
      metrics.scanEnded({ result, seconds: milliseconds / 1000 });
      tell();
    },
  });
  const kubernetes = new KubernetesPluginApi(dependencies);
  const directory = new ClusterDirectory({
    ...{ auth, catalog, kubernetes, config, logger },
    store: clusters,
  });
  const slots = new ScanSlots(config.scan.maxConcurrent);
  const scan = createScan({
    ...{ ...dependencies, kubernetes, config },
    probes: new DatabaseProbeStore({ database, logger }),
    onRequest: bytes => metrics.requested(bytes),
  });
  const worker = new ScanWorker({ queue, scan, slots, logger });
  const userScanStore = new DatabaseUserScanStore({ database });
  const userScans = new UserScans({
    ...{ store: userScanStore, slots, scan, logger },
    ...(config.shareUserScans && {
      async share(cluster, result) {
        await writeSharedReport(database, cluster, result, new Date());
        tell();
      },
    }),
  });
  const offlineReports = new DatabaseOfflineReportStore({
    ...{ database, logger, keep: config.offlineReports.keep },
  });

  const facetsOf = (refs: string[]) => clusters.facets(refs);
  permissionsRegistry.addResourceType({
    resourceRef: ciliumTuningClusterResourceRef,
    permissions: ciliumTuningPermissions,
    rules: Object.values(ciliumTuningClusterRules),
    getResources: facetsOf,
  });
  permissionsRegistry.addPermissions([
    ciliumTuningHealthReadPermission,
    ciliumTuningUnregisteredReadPermission,
  ]);
  const access = new ClusterAccess({
    ...dependencies,
    ...{ facetsOf, visible: new VisibleEntities({ catalog }) },
  });
  const { waivers, notices } = startWaivers({
    ...{ ...dependencies, access, clusters, database },
  });
  const campaigns = startCampaigns({ ...dependencies, database, standings });
  const parts: ServiceParts = {
    ...{ access, clusters, config, directory, fleet, health },
    ...{ history, offlineReports, queue, reports, review, trends },
    ...{ standings, userScans, userScanStore, waivers, worker },
    campaigns,
    auditor: dependencies.auditor,
    clock: dependencies.clock,
  };
  dependencies.httpRouter.use(createRouter(parts));
  registerActions(dependencies.actions, parts);

  dependencies.lifecycle.addShutdownHook(async () => {
    hint.stop();
    await Promise.all([worker.stop(), userScans.stop()]);
  });
  await scheduleTasks({
    ...dependencies,
    ...{ directory, history, publisher, worker },
    runCampaigns: signal => campaigns.course.run(signal),
    renewFleet: signal => renewFleet(database, reports, signal),
    tellEnding: signal => notices.tellDue(dependencies.clock.now(), signal),
    renewDaily: signal => renewDaily(database, signal),
    expiring: [userScanStore, offlineReports],
  });
}
