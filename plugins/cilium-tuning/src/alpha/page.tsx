/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiSpeedUpLine } from '@remixicon/react';
import { PAGE_PATH, rootRouteRef } from '../routes';

/**
 * @remarks Extension ID: `page:cilium-tuning`.
 */
export const ciliumTuningPage = PageBlueprint.make({
  params: {
    path: PAGE_PATH,
    routeRef: rootRouteRef,
    title: 'Cilium tuning',
    icon: <RiSpeedUpLine />,
    loader: () =>
      import('../components/PluginPages').then(module => (
        <module.PluginPages />
      )),
  },
});
