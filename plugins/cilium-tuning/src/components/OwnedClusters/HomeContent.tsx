/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Skeleton } from '@backstage/ui';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { useLoaded } from '../useLoaded';
import { OwnedClusters } from './OwnedClusters';

/** Entity refs that a list may be narrowed down by. */
const MOST_OWNERS = 200;

/** What the viewer owns, by themselves or as a member of teams: the inside of a card on a home page. */
export function HomeContent() {
  const identity = useApi(identityApiRef);
  const { value, error, retry } = useLoaded(
    useCallback(async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      return ownershipEntityRefs.slice(0, MOST_OWNERS);
    }, [identity]),
  );
  if (error) {
    return <LoadProblem code="owned.failed" error={error} onRetry={retry} />;
  }
  return value ? (
    <OwnedClusters owners={value} />
  ) : (
    <Skeleton width="100%" height={120} />
  );
}
