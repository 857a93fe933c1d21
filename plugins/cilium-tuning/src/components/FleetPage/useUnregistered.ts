/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ciliumTuningUnregisteredReadPermission,
  type UnregisteredClusters,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';

/** The clusters that no entity describes; undefined for those who may not see them, and where they cannot be had. */
export function useUnregistered(): UnregisteredClusters | undefined {
  const api = useApi(ciliumTuningApiRef);
  const { allowed } = usePermission({
    permission: ciliumTuningUnregisteredReadPermission,
  });
  const [clusters, setClusters] = useState<UnregisteredClusters>();
  useEffect(() => {
    if (!allowed) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    api.listUnregisteredClusters(signal).then(
      found => signal.aborted || setClusters(found),
      // The list of clusters stands without it
      () => {},
    );
    return () => controller.abort();
  }, [api, allowed]);
  return allowed ? clusters : undefined;
}
