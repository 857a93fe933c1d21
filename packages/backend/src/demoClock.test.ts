/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ciliumTuningClockServiceRef } from 'backstage-plugin-cilium-tuning-backend';
import request from 'supertest';
import { demoClockLoader } from './demoClock';

/** A backend whose only plugin tells what time it is. */
async function start(enabled: boolean) {
  let now = () => new Date(0);
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: { demoClusters: { enabled } } }),
      demoClockLoader,
      createBackendPlugin({
        pluginId: 'test',
        register(registration) {
          registration.registerInit({
            deps: { clock: ciliumTuningClockServiceRef },
            async init({ clock }) {
              now = () => clock.now();
            },
          });
        },
      }),
    ],
  });
  return {
    stop: () => backend.stop(),
    now: () => now(),
    move: (to: object) =>
      request(backend.server).post('/api/demo-clock').send(to),
  };
}

it('moves the clock of waivers and campaigns in the demo', async () => {
  const backend = await start(true);

  expect((await backend.move({ at: '2031-05-01T00:00:00Z' })).status).toBe(200);
  expect(backend.now().toISOString()).toMatch(/^2031-05-01/);

  expect((await backend.move({ months: 1 })).status).toBe(400);
  expect(backend.now().toISOString()).toMatch(/^2031-05-01/);

  await backend.move({ days: 0 });
  expect(backend.now().getFullYear()).toBeLessThan(2031);
  await backend.stop();
});

it('moves no clock outside of the demo', async () => {
  const backend = await start(false);

  expect((await backend.move({ days: 30 })).status).toBe(404);
  await backend.stop();
});
