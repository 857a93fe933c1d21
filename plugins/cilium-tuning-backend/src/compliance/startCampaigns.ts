/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { CiliumTuningClock } from '../clock';
import type { CiliumTuningConfig } from '../config';
import { Notifier } from '../notify/Notifier';
import { CampaignAccess } from '../permissions/CampaignAccess';
import { CampaignReminders } from './CampaignReminders';
import { Campaigns } from './Campaigns';
import { DatabaseCampaignRecords } from './DatabaseCampaignRecords';
import { DatabaseCampaignStore } from './DatabaseCampaignStore';
import type { DatabaseStandings } from './DatabaseStandings';

/** What requests about campaigns are answered with. */
export interface CampaignParts {
  access: CampaignAccess;
  records: DatabaseCampaignRecords;
  store: DatabaseCampaignStore;
  /** Lets them go on. */
  course: Campaigns;
}

/** Wires the parts of campaigns together. */
export function startCampaigns(dependencies: {
  auth: AuthService;
  clock: CiliumTuningClock;
  config: CiliumTuningConfig;
  database: Knex;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  standings: DatabaseStandings;
  userInfo: UserInfoService;
}): CampaignParts {
  const { config, database } = dependencies;
  const access = new CampaignAccess(dependencies);
  const store = new DatabaseCampaignStore({ database });
  const reminders = new CampaignReminders({
    database,
    notifier: new Notifier(dependencies),
    enabled: config.notifications.enabled,
  });
  const { timeZone } = config.compliance;
  return {
    ...{ access, store },
    records: new DatabaseCampaignRecords({ database }),
    course: new Campaigns({
      ...{ ...dependencies, access, reminders, store, timeZone },
    }),
  };
}
