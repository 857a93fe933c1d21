/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import type { ConfigKey } from './configKeys';

/** The words Go's `strconv.ParseBool` takes, which the agent reads its options with. */
const booleans: Record<string, boolean> = {
  '1': true,
  t: true,
  T: true,
  TRUE: true,
  true: true,
  True: true,
  '0': false,
  f: false,
  F: false,
  FALSE: false,
  false: false,
  False: false,
};

/**
 * A boolean option of the agent, its default included; undefined when it is not known or not a boolean.
 *
 * @public
 */
export function booleanOption(
  facts: FactReader,
  key: ConfigKey,
): boolean | undefined {
  const value = facts.config(key);
  return value === undefined || !Object.hasOwn(booleans, value)
    ? undefined
    : booleans[value];
}

/**
 * Why what the agent was told proves nothing of what it does: the configuration could not be read, changed after the agent
 * loaded it, or cannot be tied to the running agent. Undefined when the running agent has it.
 *
 * @param keys - the options in question; those that the agent itself reports need no proof
 * @public
 */
export function whyConfigProvesNothing(
  facts: FactReader,
  ...keys: ConfigKey[]
): Reason | undefined {
  if (keys.length > 0 && keys.every(key => facts.reportsOption(key))) {
    return undefined;
  }
  if (facts.get('configMap') === undefined) {
    return { code: 'config.unread' };
  }
  switch (facts.get('configLoaded')) {
    case 'current':
      return undefined;
    case 'pending':
      return { code: 'config.restartPending' };
    default:
      return { code: 'config.loadUnknown' };
  }
}

/**
 * Why an agent's items cannot be judged on a node: no agent, or one that is not ready. Undefined when it is ready.
 *
 * @public
 */
export function whyAgentTellsNothing(facts: FactReader): Reason | undefined {
  const state = facts.get('agentState');
  switch (state) {
    case 'ready':
      return undefined;
    case undefined:
      return { code: 'agent.unread' };
    case 'missing':
      return { code: 'agent.missing' };
    default: {
      const problem = facts.get('agentProblem');
      return problem === undefined
        ? { code: 'agent.notReady' }
        : { code: 'agent.notReadyBecause', params: { problem } };
    }
  }
}
