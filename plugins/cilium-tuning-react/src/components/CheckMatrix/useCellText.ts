/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import type { CellPart } from 'backstage-plugin-cilium-tuning-common';
import { countMarks, stepBefore, type VerdictMarkName } from '../../model';
import { useMarkText, useReasonText, useTimeText, useUiText } from '../../text';

/** What a cell says. */
export interface CellText {
  marks: { mark: VerdictMarkName; label: string; figure: string }[];
  /** The reasons, one a line. */
  title: string;
}

/** Different texts, the first of many. */
function firstOf(texts: Iterable<string>, most: number): string[] {
  const different = [...new Set(texts)];
  return different.length > most
    ? [...different.slice(0, most), '…']
    : different;
}

/** Says how a check stands on a node group: marks and figures, with the number of nodes where they differ. */
export function useCellText(): (parts: CellPart[]) => CellText {
  const t = useUiText();
  const say = useReasonText();
  const markText = useMarkText();
  const { number } = useTimeText();
  return useCallback(
    (parts: CellPart[]) => {
      const counts = countMarks(parts);
      return {
        marks: counts.map(({ mark, nodes, parts: own }) => {
          const word = markText(mark, stepBefore(own[0].judgement));
          const figures = own.flatMap(
            ({ judgement }) => judgement.figure || [],
          );
          return {
            mark,
            label:
              counts.length > 1
                ? t('count.marked', { number: number(nodes), mark: word })
                : word,
            figure: firstOf(figures, 2).join(', '),
          };
        }),
        title: firstOf(
          parts.map(({ judgement }) => say(judgement.reason)),
          4,
        ).join('\n'),
      };
    },
    [t, say, markText, number],
  );
}
