/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Report } from 'backstage-plugin-cilium-tuning-common';

/** Verdicts by check, for the group of Ubuntu nodes and that of Debian nodes. */
export function verdicts({ assessment: { checks, groups } }: Report) {
  return Object.fromEntries(
    checks.map(({ check, cells }) => [
      check,
      ['Ubuntu', 'Debian'].map(os => {
        const group = groups.find(({ osImage }) => osImage.startsWith(os));
        const parts = cells.find(cell => cell.group === group?.id)?.parts ?? [];
        const found = new Map<string, number>();
        for (const { nodes, judgement } of parts) {
          const { verdict, blockedBy } = judgement;
          const words = [verdict, blockedBy].filter(Boolean).join(' ');
          found.set(words, (found.get(words) ?? 0) + nodes);
        }
        return [...found].map(([words, nodes]) => `${nodes} ${words}`).join();
      }),
    ]),
  );
}
