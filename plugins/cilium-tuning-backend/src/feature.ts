/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { ciliumTuningPlugin } from './plugin';
import { ciliumTuningSourcesModule } from './sourcesModule';

/**
 * Scans clusters for how far Cilium is tuned, keeps the reports and serves them: the plugin, and its own sources of evidence.
 *
 * @public
 */
export const ciliumTuning = createBackendFeatureLoader({
  *loader() {
    yield ciliumTuningPlugin;
    yield ciliumTuningSourcesModule;
  },
});
