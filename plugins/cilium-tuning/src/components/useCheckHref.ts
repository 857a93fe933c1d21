/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { checkPageRouteRef } from '../routes';

/** Where the page of a check is; undefined for all of them in an app that does not have these pages. */
export function useCheckHref() {
  const checkPage = useRouteRef(checkPageRouteRef);
  return useCallback((id: string) => checkPage?.({ id }), [checkPage]);
}
