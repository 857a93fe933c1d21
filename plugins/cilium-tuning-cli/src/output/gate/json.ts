/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { GateResult } from '../../gate/result';

/** The result as data. */
export const asJson = (result: GateResult) =>
  `${JSON.stringify(result, undefined, 2)}\n`;
