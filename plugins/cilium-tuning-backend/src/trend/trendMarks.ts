/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Trend } from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from '../store/clusterRecord';
import type { Spread } from '../store/historyRow';
import type { TrendRow } from './foldTrend';

type Mark = Trend['marks'][number];

const kinds: readonly {
  kind: Mark['kind'];
  of: 'cilium_digest' | 'kernels_digest' | 'rules_version';
  named?: keyof Spread;
}[] = [
  { kind: 'cilium', of: 'cilium_digest', named: 'cilium' },
  { kind: 'kernel', of: 'kernels_digest', named: 'kernels' },
  { kind: 'rules', of: 'rules_version' },
];

function namesIn({ spread = null }: TrendRow, what: keyof Spread): string[] {
  const names = Object.keys(parseStored<Spread>(spread)?.[what] ?? {});
  return names.filter(name => name !== '');
}

/** What came and went; nothing where it was not read. */
function differenceIn(
  what: keyof Spread,
  before: TrendRow,
  after: TrendRow,
): Pick<Mark, 'came' | 'went'> {
  if (!before.spread || !after.spread) {
    return {};
  }
  const [was, is] = [namesIn(before, what), namesIn(after, what)];
  return {
    came: is.filter(name => !was.includes(name)),
    went: was.filter(name => !is.includes(name)),
  };
}

/** What changed on clusters since they were last known: versions of Cilium, kernels, and the rules that they are judged by. */
export function marksBetween(
  day: string,
  last: ReadonlyMap<string, TrendRow>,
  known: ReadonlyMap<string, TrendRow>,
): Mark[] {
  return kinds.flatMap(({ kind, of, named }) => {
    const changed = [...known].flatMap(([entityRef, after]) => {
      const before = last.get(entityRef);
      const differs =
        before &&
        before[of] !== null &&
        after[of] !== null &&
        before[of] !== after[of];
      return differs ? [{ before, after }] : [];
    });
    const [first] = changed;
    return first
      ? [
          {
            ...{ day, kind, clusters: changed.length },
            ...(named && differenceIn(named, first.before, first.after)),
          },
        ]
      : [];
  });
}
