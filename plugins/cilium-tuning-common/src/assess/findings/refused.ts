/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import type { Refusal } from './refusals/types';
import type { FindingRule } from './types';

const isDown = (facts: FactReader) =>
  ['waiting', 'notReady'].includes(facts.get('agentState') ?? '');

/** That an agent which does not run was told something with which it refuses to start. */
export const refusedBy = ({ check, refuses }: Refusal): FindingRule => ({
  messages: {
    'finding.refused':
      'The agent does not run, and with its configuration it refuses to start',
    'finding.mayBeRefused':
      'The agent does not run, and may be refusing its configuration',
  },
  find(facts) {
    // What it was told before is not known where the configuration changed since
    const loaded = facts.get('configLoaded');
    if (!isDown(facts) || loaded === 'pending') {
      return undefined;
    }
    const refused = refuses(facts);
    if (!refused?.sure) {
      return undefined;
    }
    const certain =
      loaded === 'current' && facts.get('nodeOptions') === 'known';
    return {
      kind: 'refused',
      severity: certain ? 'critical' : 'warning',
      reason: { code: certain ? 'finding.refused' : 'finding.mayBeRefused' },
      because: refused.reason,
      check,
    };
  },
});
