/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FindingRule } from './types';

/** The configuration changed, and nobody restarted the agent since. */
export const restartPending: FindingRule = {
  messages: {
    'finding.restartPending':
      'Restart pending: the configuration changed after the agent loaded it',
  },
  find: facts =>
    facts.get('configLoaded') === 'pending' &&
    facts.get('agentState') !== 'missing'
      ? {
          kind: 'restartPending',
          severity: 'warning',
          reason: { code: 'finding.restartPending' },
        }
      : undefined,
};
