/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment, Judgement } from '../assess/types';
import type { Snapshot } from '../snapshot/snapshot';
import type { WhatIfQuestion } from '../whatIf/types';
import { whatIf } from '../whatIf/whatIf';
import { shownPlan } from './shownPlan';
import type { WhatIfAnswer } from './whatIf';

function withoutEvidence({ evidence: _, ...opinion }: Judgement) {
  return opinion;
}

/**
 * What would be of a cluster, as it is shown.
 *
 * @param assessment - of the same snapshot
 * @public
 */
export function answerWhatIf(
  reportId: string,
  snapshot: Snapshot,
  assessment: Assessment,
  question: WhatIfQuestion,
): WhatIfAnswer {
  const answer = whatIf(snapshot, question, assessment);
  return {
    reportId,
    takenAt: snapshot.takenAt,
    score: answer.score,
    assessment: answer.shown,
    changes: answer.changes.map(({ before, after, ...change }) => ({
      ...change,
      before: withoutEvidence(before),
      after: withoutEvidence(after),
    })),
    stops: answer.stops,
    missingGroups: answer.missingGroups,
    plan: shownPlan(reportId, answer.snapshot, answer.assessment),
  };
}
