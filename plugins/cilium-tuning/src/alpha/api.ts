/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { lazyClient } from '../lazyClient';

/**
 * @remarks Extension ID: `api:cilium-tuning`.
 */
export const ciliumTuningApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: ciliumTuningApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: lazyClient,
    }),
});
