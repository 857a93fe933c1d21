/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { ciliumTuningServiceRef } from 'backstage-plugin-cilium-tuning-node';
import { ClusterEntities } from './ClusterEntities';
import { createFactRetriever } from './createFactRetriever';
import { RETRIEVER } from './facts/factSchema';
import { readTechInsightsConfig } from './readTechInsightsConfig';

/**
 * Adds the fact retriever `ciliumTuning` to Tech Insights. It runs once app-config says when: without the block
 * `techInsights.factRetrievers.ciliumTuning` there are no facts.
 *
 * @public
 */
export const techInsightsModuleCiliumTuning = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'cilium-tuning',
  register(registration) {
    registration.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reports: ciliumTuningServiceRef,
        retrievers: techInsightsFactRetrieversExtensionPoint,
      },
      async init({ catalog, config, reports, retrievers }) {
        const { filter } = readTechInsightsConfig(config);
        const clusters = new ClusterEntities({ catalog, filter });
        retrievers.addFactRetrievers({
          [RETRIEVER]: createFactRetriever({ clusters, reports }),
        });
      },
    });
  },
});
