/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { EvidenceSource } from './sources/EvidenceSource';

/**
 * Where modules add sources of evidence.
 *
 * @public
 */
export interface CiliumTuningSourcesExtensionPoint {
  /** Adds a source that every scan reads. Throws when there is one with its id already. */
  addSource(source: EvidenceSource): void;
}

/**
 * Extension point for sources of evidence.
 *
 * @public
 */
export const ciliumTuningSourcesExtensionPoint =
  createExtensionPoint<CiliumTuningSourcesExtensionPoint>({
    id: 'cilium-tuning.sources',
  });
