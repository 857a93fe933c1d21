/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement } from '../../cilium/effective/kubeProxyReplacement';
import { whyAgentTellsNothing } from '../../cilium/options';
import type { FindingRule } from './types';

/** kube-proxy and Cilium both serve the same services on a node. */
export const kubeProxyBesideReplacement: FindingRule = {
  messages: {
    'finding.kubeProxyBesideReplacement':
      'kube-proxy still runs beside the agent that replaces it: both write rules for the same services',
  },
  find: facts =>
    facts.get('kubeProxy') === 'running' &&
    !whyAgentTellsNothing(facts) &&
    kubeProxyReplacement(facts).state === 'on'
      ? {
          kind: 'kubeProxyBesideReplacement',
          severity: 'warning',
          reason: { code: 'finding.kubeProxyBesideReplacement' },
          check: 'kube-proxy-replacement',
        }
      : undefined,
};
