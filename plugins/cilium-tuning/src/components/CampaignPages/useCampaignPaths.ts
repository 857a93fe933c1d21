/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../../routes';

/** Where campaigns are. */
export function useCampaignPaths() {
  const list = `${useRouteRef(rootRouteRef)()}/campaigns`;
  return useMemo(() => {
    const one = (id: string) => `${list}/${encodeURIComponent(id)}`;
    return {
      list,
      new: `${list}/new`,
      one,
      edit: (id: string) => `${one(id)}/edit`,
    };
  }, [list]);
}
