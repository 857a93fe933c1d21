/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab on the page of a cluster. */
export const entityContentRouteRef = createRouteRef({ id: 'cilium-tuning' });

/** Path of the tab below the page of its entity. */
export const CONTENT_PATH = '/cilium-tuning';
