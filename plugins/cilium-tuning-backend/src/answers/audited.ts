/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/**
 * Does something that belongs into the audit log, and writes there that it was tried and how it ended. Refusals are endings
 * too, so checks of permissions belong into `act`.
 *
 * @param act - what is done; what it notes is written when it succeeds
 */
export async function audited<T>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  act: (note: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent(options);
  let noted: JsonObject = {};
  try {
    const result = await act(meta => {
      noted = { ...noted, ...meta };
    });
    await event.success({ meta: noted });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
