/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  ciliumTuningSourcesExtensionPoint,
  createSources,
} from 'backstage-plugin-cilium-tuning-node';
import { readCiliumTuningConfig } from './config';

/** Adds the sources that come with the product, on the way that modules of others take. */
export const ciliumTuningSourcesModule = createBackendModule({
  pluginId: 'cilium-tuning',
  moduleId: 'sources',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: ciliumTuningSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        createSources(readCiliumTuningConfig(config)).forEach(source =>
          sources.addSource(source),
        );
      },
    });
  },
});
