/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Skeleton } from '@backstage/ui';

const LINES = 7;

/** The card before anything is known, in the shape of its content. */
export function CardSkeleton() {
  return (
    <Flex direction="column" gap="3">
      <Skeleton width={120} height={40} />
      <Skeleton width="100%" height={8} />
      {Array.from({ length: LINES }, (_, line) => (
        <Skeleton key={line} width="80%" height={18} />
      ))}
    </Flex>
  );
}
