/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  ciliumTuningSourcesExtensionPoint,
  nodesSource,
} from 'backstage-plugin-cilium-tuning-node';
import { ciliumTuningPlugin } from './plugin';

jest.setTimeout(60_000);

const start = (ciliumTuning: JsonObject, ...features: BackendFeature[]) =>
  startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: { ciliumTuning } }),
      ciliumTuningPlugin,
      ...features,
    ],
  });

describe('the start', () => {
  it.each<[JsonObject, string]>([
    [
      { scan: { intervall: '30m' } },
      'ciliumTuning.scan.intervall is not a known key. Did you mean ciliumTuning.scan.interval?',
    ],
    [
      { allowClusterAnotation: true },
      'ciliumTuning.allowClusterAnotation is not a known key. Did you mean ciliumTuning.allowClusterAnnotation?',
    ],
    [
      { clusters: [{ cluster: 'a', entity: 'resource:default/a' }] },
      'ciliumTuning.clusters.0.entity is not a known key.',
    ],
    [{ scan: { clusters: 'none' } }, 'ciliumTuning.scan.clusters: must be all'],
  ])('is stopped by the configuration %p', async (config, message) => {
    await expect(start(config)).rejects.toThrow(message);
  });

  it('is stopped by a second source of the same name', async () => {
    const module = createBackendModule({
      pluginId: 'cilium-tuning',
      moduleId: 'twice',
      register({ registerInit }) {
        registerInit({
          deps: { sources: ciliumTuningSourcesExtensionPoint },
          async init({ sources }) {
            sources.addSource(nodesSource);
          },
        });
      },
    });

    await expect(start({}, module)).rejects.toThrow(
      'There is an evidence source nodes already',
    );
  });

  it('needs no configuration', async () => {
    const backend = await start({});

    await expect(backend.stop()).resolves.toBeUndefined();
  });
});
