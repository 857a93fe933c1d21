/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scorecardMetricsExtensionPoint } from '@red-hat-developer-hub/backstage-plugin-scorecard-node';
import { ciliumTuningServiceRef } from 'backstage-plugin-cilium-tuning-node';
import { ClusterMetric } from './ClusterMetric';
import { clusterMetrics } from './clusterMetrics';

/**
 * Adds the metrics `ciliumTuning.score` and `ciliumTuning.progress` of Kubernetes clusters to the scorecard.
 *
 * @public
 */
export const scorecardModuleCiliumTuning = createBackendModule({
  pluginId: 'scorecard',
  moduleId: 'cilium-tuning',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        metrics: scorecardMetricsExtensionPoint,
        reports: ciliumTuningServiceRef,
      },
      async init({ auth, metrics, reports }) {
        metrics.addMetricProvider(
          ...clusterMetrics.map(
            definition => new ClusterMetric({ definition, auth, reports }),
          ),
        );
      },
    });
  },
});
