/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError } from '@backstage/errors';
import type {
  CiliumTuningSourcesExtensionPoint,
  EvidenceSource,
} from 'backstage-plugin-cilium-tuning-node';

/** The sources that scans read: those of modules, and the product's own, which come in on the same way. */
export class SourceList implements CiliumTuningSourcesExtensionPoint {
  readonly #sources: EvidenceSource[] = [];

  addSource(source: EvidenceSource): void {
    if (this.#sources.some(({ id }) => id === source.id)) {
      throw new ConflictError(
        `There is an evidence source ${source.id} already`,
      );
    }
    this.#sources.push(source);
  }

  all(): readonly EvidenceSource[] {
    return this.#sources;
  }
}
