/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { CellPart } from 'backstage-plugin-cilium-tuning-common';
import { countMarks, stepBefore } from '../../model';
import { useMarkText, useTimeText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { VerdictMark } from '../VerdictMark';
import styles from './CheckMatrix.module.css';

/** Figures of parts that say the same otherwise, the first two of many. */
function figuresOf(parts: CellPart[]): string {
  const figures = [...new Set(parts.map(part => part.judgement.figure))].filter(
    Boolean,
  );
  return figures.length > 2
    ? `${figures.slice(0, 2).join(', ')}, …`
    : figures.join(', ');
}

/** How a check stands on a node group: the mark and the figure, with the number of nodes where they differ. */
export function MatrixCell({ parts }: { parts: CellPart[] }) {
  const t = useUiText();
  const markText = useMarkText();
  const { number } = useTimeText();
  const counts = countMarks(parts);
  return (
    <>
      {counts.map(({ mark, nodes, parts: own }) => {
        const word = markText(mark, stepBefore(own[0].judgement));
        const figure = figuresOf(own);
        return (
          <span key={mark} className={styles.part}>
            <VerdictMark
              mark={mark}
              label={
                counts.length > 1
                  ? t('count.marked', { number: number(nodes), mark: word })
                  : word
              }
            />
            {figure && (
              <Muted className={styles.figure} truncate title={figure}>
                {figure}
              </Muted>
            )}
          </span>
        );
      })}
    </>
  );
}
