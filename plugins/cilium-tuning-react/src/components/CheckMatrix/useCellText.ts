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
  /** What the cell said before, where that was something else. */
  was?: string;
}

/** Different texts, the first of many. */
function firstOf(texts: Iterable<string>, most: number): string[] {
  const different = [...new Set(texts)];
  return different.length > most
    ? [...different.slice(0, most), '…']
    : different;
}

const wordsOf = (marks: CellText['marks']) =>
  marks.map(({ label }) => label).join(', ');

/** The marks of a cell, with the number of nodes where they differ. */
function useMarks(): (parts: CellPart[]) => CellText['marks'] {
  const t = useUiText();
  const markText = useMarkText();
  const { number } = useTimeText();
  return useCallback(
    (parts: CellPart[]) => {
      const counts = countMarks(parts);
      return counts.map(({ mark, nodes, parts: own }) => {
        const word = markText(mark, stepBefore(own[0].judgement));
        const figures = own.flatMap(({ judgement }) => judgement.figure || []);
        return {
          mark,
          label:
            counts.length > 1
              ? t('count.marked', { number: number(nodes), mark: word })
              : word,
          figure: firstOf(figures, 2).join(', '),
        };
      });
    },
    [t, markText, number],
  );
}

/** Says how a check stands on a node group: marks and figures, and what they were before where that is asked for. */
export function useCellText(): (
  parts: CellPart[],
  before?: CellPart[],
) => CellText {
  const t = useUiText();
  const say = useReasonText();
  const marksOf = useMarks();
  return useCallback(
    (parts: CellPart[], before?: CellPart[]) => {
      const marks = marksOf(parts);
      const old = before && wordsOf(marksOf(before));
      return {
        marks,
        title: firstOf(
          parts.map(({ judgement }) => say(judgement.reason)),
          4,
        ).join('\n'),
        ...(old !== undefined &&
          old !== wordsOf(marks) && { was: t('whatIf.was', { before: old }) }),
      };
    },
    [t, say, marksOf],
  );
}
