/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Skeleton } from '@backstage/ui';

const ROWS = 8;

/** The tab before anything is known, in the shape of its content. */
export function ContentSkeleton() {
  return (
    <Flex direction="column" gap="3">
      <Skeleton width={280} height={40} />
      <Skeleton width="min(26rem, 100%)" height={32} />
      {Array.from({ length: ROWS }, (_, row) => (
        <Skeleton key={row} width="100%" height={36} />
      ))}
    </Flex>
  );
}
