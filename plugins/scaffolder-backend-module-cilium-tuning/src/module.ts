/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ciliumTuningServiceRef } from 'backstage-plugin-cilium-tuning-node';
import { createPlanWriteAction } from './createPlanWriteAction';

/**
 * Gives software templates the action `cilium-tuning:plan:write`.
 *
 * @public
 */
export const scaffolderModuleCiliumTuning = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'cilium-tuning',
  register(registration) {
    registration.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        reports: ciliumTuningServiceRef,
      },
      async init({ actions, reports }) {
        actions.addActions(createPlanWriteAction(reports));
      },
    });
  },
});
