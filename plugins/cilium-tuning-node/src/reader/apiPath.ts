/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';

/**
 * A path of the Kubernetes API. Segments are names: one that could lead elsewhere is an error of the caller.
 *
 * @public
 */
export function apiPath(...segments: string[]): string {
  for (const segment of segments) {
    if (!/^[\w.:-]+$/.test(segment) || /^\.+$/.test(segment)) {
      throw new InputError(
        `Not a segment of an API path: ${JSON.stringify(segment)}`,
      );
    }
  }
  return `/${segments.join('/')}`;
}
