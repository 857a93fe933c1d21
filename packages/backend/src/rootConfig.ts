/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  ConfigSource,
  ConfigSources,
  StaticConfigSource,
} from '@backstage/config-loader';
import { startDemo } from './demo';

/**
 * The configuration of the files and, in the demo, of the clusters that we start.
 * The addresses and tokens of those exist only once they run, which has to be
 * before any plugin reads the configuration.
 */
export const rootConfigServiceFactory = createServiceFactory({
  service: coreServices.rootConfig,
  deps: {},
  async factory() {
    const files = ConfigSources.default({});
    return await ConfigSources.toConfig(
      ConfigSources.merge([files, ...(await demoSources(files))]),
    );
  },
});

async function demoSources(files: ConfigSource): Promise<ConfigSource[]> {
  const config = await ConfigSources.toConfig(files);
  try {
    if (!config.getOptionalBoolean('demoClusters.enabled')) {
      return [];
    }
    const data = await startDemo(config);
    return [StaticConfigSource.create({ data, context: 'demo clusters' })];
  } finally {
    config.close();
  }
}
