/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ResponseError } from '@backstage/errors';

/**
 * Whether the backend refused an answer for good: the viewer may not have it, or there is no such thing that the viewer may
 * know of.
 *
 * @public
 */
export function refusalOf(
  error: unknown,
): 'notPermitted' | 'notFound' | undefined {
  if (error instanceof ResponseError) {
    switch (error.statusCode) {
      case 403:
        return 'notPermitted';
      case 404:
        return 'notFound';
      default:
    }
  }
  return undefined;
}
