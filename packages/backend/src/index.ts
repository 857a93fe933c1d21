/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackend } from '@backstage/backend-defaults';
import { demoClockLoader } from './demoClock';
import { demoPeopleModule } from './demoPeople';
import { allExtras } from './extras';
import { rootConfigServiceFactory } from './rootConfig';
import { permissionPolicyModule } from './permissionPolicy';

const backend = createBackend();

backend.add(rootConfigServiceFactory);

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(demoPeopleModule);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(permissionPolicyModule);
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('backstage-plugin-cilium-tuning-backend'));
backend.add(demoClockLoader);

allExtras().forEach(load => backend.add(load()));

backend.start();
