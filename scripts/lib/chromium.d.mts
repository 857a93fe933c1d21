/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export function findChromium(
  env?: NodeJS.ProcessEnv,
  options?: {
    platform?: NodeJS.Platform;
    exists?: (file: string) => boolean;
  },
): string | undefined;
