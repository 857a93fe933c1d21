/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import {
  sourceCatalog,
  type Report,
  type SourceGain,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';

/** A source as its row shows it: one that was read, or one that is switched off. */
export interface ShownSource extends Omit<SourceState, 'state' | 'readAt'> {
  state: SourceState['state'] | 'off';
  readAt?: string;
  /** Facts that judgements used. */
  facts: string[];
  gain?: SourceGain;
}

/** The sources that were read, and after them those that could be. */
export function useShownSources({
  sources,
  assessment,
}: Report): ShownSource[] {
  return useMemo(() => {
    const facts = new Map<string, Set<string>>();
    for (const { source, fact } of assessment.evidence) {
      facts.set(source, (facts.get(source) ?? new Set()).add(fact));
    }
    const off = sourceCatalog
      .filter(({ id }) => !sources.some(({ source }) => source === id))
      .map(({ id }) => ({ source: id, state: 'off' as const }));
    return [...sources, ...off].map(source => ({
      ...source,
      facts: [...(facts.get(source.source) ?? [])],
      gain: assessment.gains.find(gain => gain.source === source.source),
    }));
  }, [sources, assessment]);
}
