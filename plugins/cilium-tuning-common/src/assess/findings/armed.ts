/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import type { Refusal } from './refusals/types';
import type { FindingRule } from './types';

/** Whether an agent is there that has not loaded what the configuration objects hold now. */
const isPending = (facts: FactReader) =>
  facts.get('configLoaded') === 'pending' &&
  facts.get('agentState') !== 'missing';

/**
 * That the next restart of the agent fails. Said as certain only where all that sets the agent's options is known, and all that
 * the refusal follows from; otherwise as something to confirm before anybody restarts it.
 */
export const armedBy = ({
  check,
  messages,
  refuses,
}: Refusal): FindingRule => ({
  messages: {
    ...messages,
    'finding.armed': 'The next restart of the agent will fail',
    'finding.mayBeArmed':
      'The next restart of the agent may fail, so confirm first',
  },
  nextStart: true,
  find(facts) {
    const refused = isPending(facts) ? refuses(facts) : undefined;
    if (!refused) {
      return undefined;
    }
    const certain = refused.sure && facts.get('nodeOptions') === 'known';
    return {
      kind: 'armed',
      severity: certain ? 'critical' : 'warning',
      reason: { code: certain ? 'finding.armed' : 'finding.mayBeArmed' },
      because: refused.reason,
      check,
    };
  },
});
