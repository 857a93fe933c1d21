/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import type { CheckAssessment } from 'backstage-plugin-cilium-tuning-common';
import { countMarks, stepBefore, type Mark, type MarkCount } from '../model';
import { useMarkText } from './useMarkText';
import { useReasonText } from './useReasonText';
import { useTimeText } from './useTimeText';
import { useUiText } from './translation';

/**
 * Says in one line how a check stands on the whole cluster, for example
 * "on 3 of 6; 3 locked: Kernel 4.19, needs 5.10".
 *
 * @public
 */
export function useCheckLine(): (assessed: CheckAssessment) => string {
  const t = useUiText();
  const say = useReasonText();
  const markText = useMarkText();
  const { number } = useTimeText();

  return useCallback(
    ({ cells }: CheckAssessment) => {
      const counts = countMarks(cells.flatMap(({ parts }) => parts));
      const total = number(counts.reduce((sum, { nodes }) => sum + nodes, 0));
      const lockedBy = ({ parts }: MarkCount) => say(parts[0].judgement.reason);

      const whole = (count: MarkCount) =>
        count.mark === 'locked'
          ? t('line.allLocked', { reason: lockedBy(count) })
          : markText(count.mark, stepBefore(count.parts[0].judgement));

      const part = (count: MarkCount) => {
        const nodes = number(count.nodes);
        const pieces: Record<Exclude<Mark, 'partly'>, () => string> = {
          on: () => t('line.onSome', { on: nodes, total }),
          off: () => t('line.fail', { number: nodes }),
          step: () => t('line.step', { number: nodes }),
          locked: () =>
            t('line.locked', { number: nodes, reason: lockedBy(count) }),
          choice: () => t('line.choice', { number: nodes }),
          notNeeded: () => t('line.notNeeded', { number: nodes }),
          unknown: () => t('line.unknown', { number: nodes }),
        };
        return pieces[count.mark]();
      };
      return counts.length === 1
        ? whole(counts[0])
        : counts.map(part).join('; ');
    },
    [t, say, markText, number],
  );
}
