/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeState } from '../../snapshot/nodeState';
import type { FactReader } from '../../snapshot/factReader';
import type { Reason } from '../../text/reason';
import { type Effective, unknown } from './types';

/** States in which the probe says nothing that explains why one value of the agent is missing. */
const explainsNothing: readonly ProbeState[] = ['reporting', 'notSetUp'];

/**
 * That something only a look at the node tells was not seen: the reason is the probe's where it has one, for example that it
 * may not use the agent's socket.
 *
 * @param code - message code where the probe explains nothing
 * @public
 */
export function unobserved(
  facts: FactReader,
  code: string,
  params?: Reason['params'],
): Effective {
  const probe = facts.get('probe');
  if (probe && !explainsNothing.includes(probe.state)) {
    return {
      ...unknown(`probe.${probe.state}`, { detail: probe.detail ?? '' }),
      unobserved: true,
    };
  }
  return {
    ...unknown(code, params),
    unobserved: true,
    ...(probe?.state === 'notSetUp' && { probeWouldTell: true }),
  };
}
