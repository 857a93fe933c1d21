/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { TechInsightJsonRuleCheck } from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  checks,
  renderReason,
  type Check,
} from 'backstage-plugin-cilium-tuning-common';
import { doneFact, RETRIEVER } from './facts/factSchema';

/** From where on a score is called good. */
const GOOD_SCORE = 80;

/** Names the retriever, as facts of other retrievers may have the same name. */
const condition = (
  fact: string,
  value: boolean | number,
  operator: 'equal' | 'greaterThanInclusive' = 'equal',
) => ({ fact, operator, value, params: { factRetrieverId: RETRIEVER } });

/** Every check has this condition too, so that results tell whether they are about a report that speaks for the cluster. */
const isCurrent = condition('stale', false);

function checkOf(
  check: Pick<
    TechInsightJsonRuleCheck,
    'id' | 'name' | 'description' | 'links' | 'metadata'
  >,
  ...conditions: ReturnType<typeof condition>[]
): TechInsightJsonRuleCheck {
  return {
    ...check,
    type: 'json-rules-engine',
    factIds: [RETRIEVER],
    rule: { conditions: { all: [isCurrent, ...conditions] } },
  };
}

function checkOfItem({ id, references }: Check): TechInsightJsonRuleCheck {
  const why = renderReason({ code: `${id}.why` });
  return checkOf(
    {
      id: `cilium-tuning-${id}`,
      name: renderReason({ code: `${id}.title` }),
      description: `${why} Passes where it is on, on every node that it applies to, by a report that is not stale.`,
      metadata: { ciliumTuningCheck: id },
      links: references
        .slice(0, 1)
        .map(url => ({ title: 'About this item', url })),
    },
    condition(doneFact(id), true),
  );
}

/**
 * Ready-made checks for `@backstage-community/plugin-tech-insights-backend-module-jsonfc`: that the report is current, that the
 * score is good, and one for each item that counts for the score. None passes on what is unknown, stale, or waived.
 *
 * @public
 */
export const ciliumTuningChecks: readonly TechInsightJsonRuleCheck[] = [
  checkOf({
    id: 'cilium-tuning-report',
    name: 'Cilium tuning is known',
    description:
      'There is a report that speaks for the cluster: it is not too old, and no later scan failed.',
  }),
  checkOf(
    {
      id: 'cilium-tuning-score',
      name: `Cilium tuning is at ${GOOD_SCORE} or more`,
      description: `The score, which says how much of what the hardware permits is used, is at least ${GOOD_SCORE} of 100, by a report that is not stale.`,
    },
    condition('score', GOOD_SCORE, 'greaterThanInclusive'),
  ),
  ...checks.filter(({ impact }) => impact !== 'advisory').map(checkOfItem),
];
