/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  SourceId,
  SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { EvidenceSource, SourceContext } from '../sources/EvidenceSource';

type ReadingOf = SourceContext['readingOf'];

/** Finds what a source read, where all have. */
export function readingIn(
  sources: readonly EvidenceSource[],
  readings: readonly SourceReading[],
): ReadingOf {
  return async id => readings[sources.findIndex(source => source.id === id)];
}

/**
 * Reads sources side by side, each of which may wait for what another one reads. Where two would wait for each other the later one
 * to ask gets nothing, so that a scan always ends.
 *
 * @returns the readings, in the order of the sources
 */
export async function readTogether(
  sources: readonly EvidenceSource[],
  read: (
    source: EvidenceSource,
    readingOf: ReadingOf,
  ) => Promise<SourceReading>,
): Promise<SourceReading[]> {
  const waitsFor = new Map<SourceId, Set<SourceId>>();
  const reaches = (from: SourceId, to: SourceId): boolean =>
    from === to ||
    [...(waitsFor.get(from) ?? [])].some(next => reaches(next, to));
  const started = new Map<SourceId, Promise<SourceReading>>();
  const readingOf =
    (asking: SourceId): ReadingOf =>
    async id => {
      if (reaches(id, asking)) {
        return undefined;
      }
      waitsFor.set(asking, (waitsFor.get(asking) ?? new Set()).add(id));
      // One step later all sources have been started
      await Promise.resolve();
      return started.get(id);
    };
  for (const source of sources) {
    started.set(source.id, read(source, readingOf(source.id)));
  }
  return Promise.all(started.values());
}
