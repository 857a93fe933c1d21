/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from './introductions';

/** Whether the ConfigMap may win over a CiliumNodeConfig in this version of Cilium, or no version is known. */
export function mayConfigMapWin(version: string | undefined): boolean {
  return (
    ciliumHas(version, 'nodeConfigOrderUnsure') !== false &&
    ciliumHas(version, 'nodeConfigOrderSure') !== true
  );
}
