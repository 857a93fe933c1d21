/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { KeptFiles } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';

const NOTHING: KeptFiles = { items: [], mayKeep: false };

/** The files that are kept of a cluster. The page does without them where they cannot be read: it is about the live report. */
export function useKeptFiles(entityRef: string): {
  kept: KeptFiles;
  refetch(): Promise<void>;
} {
  const api = useApi(ciliumTuningApiRef);
  const [known, setKnown] = useState({ entityRef, kept: NOTHING });
  const refetch = useCallback(async () => {
    try {
      const kept = await api.listKeptFiles(entityRef);
      setKnown({ entityRef, kept });
    } catch {
      setKnown({ entityRef, kept: NOTHING });
    }
  }, [api, entityRef]);
  useEffect(() => {
    refetch();
  }, [refetch]);
  return {
    kept: known.entityRef === entityRef ? known.kept : NOTHING,
    refetch,
  };
}
