/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/**
 * Knows what time it is for what has dates: waivers and campaigns.
 *
 * @public
 */
export interface CiliumTuningClock {
  now(): Date;
}

/**
 * The clock by which waivers and campaigns begin and end. How old reports are, leases, and what else is measured against times
 * that others wrote down go by the system's clock, so that a demo may move this one by a month without its reports getting old.
 *
 * @public
 */
export const ciliumTuningClockServiceRef = createServiceRef<CiliumTuningClock>({
  id: 'cilium-tuning.clock',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => ({ now: () => new Date() }),
    }),
});
