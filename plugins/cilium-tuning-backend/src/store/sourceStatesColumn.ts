/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SourceState } from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from './clusterRecord';

type Stored = [source: SourceState['source'], state: SourceState['state']][];

/** JSON of how the sources of a report fared. */
export function storeSourceStates(sources: readonly SourceState[]): string {
  const stored: Stored = sources.map(({ source, state }) => [source, state]);
  return JSON.stringify(stored);
}

/** The same read again; none where none is stored, as by an older version. */
export function readSourceStates(
  stored: string | null,
): Pick<SourceState, 'source' | 'state'>[] {
  return (parseStored<Stored>(stored) ?? []).map(([source, state]) => ({
    source,
    state,
  }));
}
