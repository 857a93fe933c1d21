/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  CiliumTuningClient,
  ciliumTuningApiRef,
} from 'backstage-plugin-cilium-tuning-react';

/**
 * @remarks Extension ID: `api:cilium-tuning`.
 */
export const ciliumTuningApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: ciliumTuningApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: dependencies => new CiliumTuningClient(dependencies),
    }),
});
