/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterReader } from '../reader/ClusterReader';
import type { EvidenceSource, SourceContext } from '../sources/EvidenceSource';
import { sourceOk } from '../sources/sourceState';

/** A source that does this and then says that it has read one node. */
export function sourceThat(
  act: (context: SourceContext) => Promise<void>,
  id = 'probe',
): EvidenceSource {
  return {
    id,
    async read(context) {
      await act(context);
      return { state: sourceOk(id, 1) };
    },
  };
}

/** A reader for sources that read nothing. */
export const noReader: ClusterReader = {
  async get() {
    throw new Error('Nothing should be read');
  },
};
