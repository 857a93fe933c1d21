/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../../routes';

/** Where the list of items is, for pages that are mounted with it. */
export function useListPath(): string {
  return `${useRouteRef(rootRouteRef)()}/checks`;
}
