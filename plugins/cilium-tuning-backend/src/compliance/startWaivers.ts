/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { CiliumTuningConfig } from '../config';
import { Notifier } from '../notify/Notifier';
import { Callers } from '../permissions/Callers';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { DatabaseClusterStore } from '../store/DatabaseClusterStore';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import { DatabaseWaiverWrites } from './DatabaseWaiverWrites';
import { ExpiryNotices } from './ExpiryNotices';
import { WaiverAccess } from './WaiverAccess';

/** What requests about waivers are answered with. */
export interface WaiverParts {
  access: WaiverAccess;
  store: DatabaseWaiverStore;
  writes: DatabaseWaiverWrites;
}

/** Wires what waivers are made of. */
export function startWaivers(options: {
  access: ClusterAccess;
  auth: AuthService;
  clusters: DatabaseClusterStore;
  config: CiliumTuningConfig;
  database: Knex;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
}): { waivers: WaiverParts; notices: ExpiryNotices } {
  const { access, clusters, config, database, permissions } = options;
  const { compliance } = config;
  const callers = new Callers(options);
  return {
    waivers: {
      access: new WaiverAccess({ access, callers, permissions }),
      store: new DatabaseWaiverStore({ database, ...compliance }),
      writes: new DatabaseWaiverWrites({ database, compliance }),
    },
    notices: new ExpiryNotices({
      ...{ clusters, database, ...compliance },
      notifier: new Notifier(options),
      enabled: config.notifications.enabled,
    }),
  };
}
