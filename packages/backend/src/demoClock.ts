/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendFeatureLoader,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  ciliumTuningClockServiceRef,
  type CiliumTuningClock,
} from 'backstage-plugin-cilium-tuning-backend';
import express, { Router } from 'express';
import { z } from 'zod';

const DAY = 24 * 60 * 60_000;
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

const moveSchema = z.union([
  /** So many days ahead of the system's clock; 0 ends the move. */
  z.strictObject({ days: z.number().min(-3650).max(3650) }),
  /** It is this time now, and goes on from there. */
  z.strictObject({ at: z.iso.datetime() }),
]);

/** A clock that is a while ahead of the system's. */
class MovableClock implements CiliumTuningClock {
  #aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  move(to: z.output<typeof moveSchema>): void {
    this.#aheadMs =
      'days' in to ? to.days * DAY : Date.parse(to.at) - Date.now();
  }
}

/** `POST /api/demo-clock` moves the clock. It takes no credentials, so it serves this machine only. */
function demoClockPlugin(clock: MovableClock) {
  return createBackendPlugin({
    pluginId: 'demo-clock',
    register(registration) {
      registration.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = Router();
          router.use(express.json());
          router.post('/', (request, response) => {
            if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) {
              throw new NotAllowedError('Only this machine moves the clock');
            }
            const move = moveSchema.safeParse(request.body);
            if (!move.success) {
              throw new InputError('Send {"days": 30} or {"at": "<ISO time>"}');
            }
            clock.move(move.data);
            response.json({ now: clock.now().toISOString() });
          });
          http.use(router);
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        },
      });
    },
  });
}

/**
 * In the demo, the clock by which waivers and campaigns begin and end can be moved: how they end is what one wants to see.
 * Reports keep to the system's clock, or the first move would make all of them old.
 */
export const demoClockLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  loader({ config }) {
    if (!config.getOptionalBoolean('demoClusters.enabled')) {
      return [];
    }
    const clock = new MovableClock();
    return [
      createServiceFactory({
        service: ciliumTuningClockServiceRef,
        deps: {},
        factory: () => clock,
      }),
      demoClockPlugin(clock),
    ];
  },
});
