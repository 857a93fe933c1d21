/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { CiliumTuningService } from './CiliumTuningService';
import { HttpCiliumTuningService } from './HttpCiliumTuningService';

/**
 * Service with which other backend plugins read reports. It works in every backend from which the plugin can be reached.
 *
 * @public
 */
export const ciliumTuningServiceRef = createServiceRef<CiliumTuningService>({
  id: 'cilium-tuning.reports',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: dependencies => new HttpCiliumTuningService(dependencies),
    }),
});
