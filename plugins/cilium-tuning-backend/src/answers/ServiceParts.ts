/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AuditorService } from '@backstage/backend-plugin-api';
import type { CiliumTuningClock } from '../clock';
import type { CampaignParts } from '../compliance/startCampaigns';
import type { ClusterDirectory } from '../clusters/ClusterDirectory';
import type { DatabaseStandings } from '../compliance/DatabaseStandings';
import type { FleetReview } from '../compliance/FleetReview';
import type { WaiverParts } from '../compliance/startWaivers';
import type { CiliumTuningConfig } from '../config';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { DatabaseScanQueue } from '../queue/DatabaseScanQueue';
import type { ScanWorker } from '../queue/ScanWorker';
import type { UserScans } from '../queue/UserScans';
import type { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import type { DatabaseFleetStore } from '../store/DatabaseFleetStore';
import type { DatabaseHealthStore } from '../store/DatabaseHealthStore';
import type { DatabaseHistoryStore } from '../store/DatabaseHistoryStore';
import type { DatabaseOfflineReportStore } from '../store/DatabaseOfflineReportStore';
import type { DatabaseReportStore } from '../store/DatabaseReportStore';
import type { DatabaseUserScanStore } from '../store/DatabaseUserScanStore';
import type { DatabaseTrendStore } from '../trend/DatabaseTrendStore';

/** What requests and actions are answered with. */
export interface ServiceParts {
  access: ClusterAccess;
  auditor: AuditorService;
  campaigns: CampaignParts;
  clock: CiliumTuningClock;
  clusters: DatabaseClusterStore;
  config: CiliumTuningConfig;
  directory: ClusterDirectory;
  fleet: DatabaseFleetStore;
  health: DatabaseHealthStore;
  history: DatabaseHistoryStore;
  offlineReports: DatabaseOfflineReportStore;
  queue: DatabaseScanQueue;
  reports: DatabaseReportStore;
  trends: DatabaseTrendStore;
  review: FleetReview;
  standings: DatabaseStandings;
  userScans: UserScans;
  userScanStore: DatabaseUserScanStore;
  waivers: WaiverParts;
  worker: ScanWorker;
}
