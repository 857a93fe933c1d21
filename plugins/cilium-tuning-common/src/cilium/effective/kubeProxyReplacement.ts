/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { KubeProxyReplacementFeatures } from '../../snapshot/agentStatus';
import type { FactReader } from '../../snapshot/factReader';
import { whyConfigProvesNothing } from '../options';
import { replacementModes, replacementProof } from '../replacementWords';
import { type Effective, configured, observed, unknown } from './types';

const featureNames: Record<keyof KubeProxyReplacementFeatures, string> = {
  nodePort: 'NodePort',
  hostPort: 'HostPort',
  externalIPs: 'ExternalIPs',
  socketLB: 'socket LB',
  sessionAffinity: 'session affinity',
};

function fromStatus(
  mode: string,
  features: KubeProxyReplacementFeatures | undefined,
): Effective {
  if (!Object.hasOwn(replacementModes, mode)) {
    return unknown('kpr.unknownWord', { word: mode });
  }
  if (!features) {
    return unknown('kpr.featuresUnseen', { mode });
  }
  const keys = Object.keys(featureNames) as (keyof typeof featureNames)[];
  const missing = keys.filter(key => !features[key]);
  if (missing.length === 0) {
    // Neither done, as the next start may leave one out, nor off, as all are in effect
    return replacementModes[mode].insists
      ? observed('on', 'kpr.observedFull', { mode })
      : unknown('kpr.observedNotEnforced', { mode });
  }
  if (missing.length === keys.length) {
    return observed('off', 'kpr.observedOff', { mode });
  }
  return observed('off', 'kpr.observedPartial', {
    mode,
    missing: missing.map(key => featureNames[key]).join(', '),
  });
}

function fromConfig(facts: FactReader): Effective {
  const value = facts.config('kube-proxy-replacement');
  const version = facts.get('ciliumVersion');
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (value === undefined || version === undefined) {
    return unknown('kpr.defaultUnknown');
  }
  switch (replacementProof(value, version)) {
    case 'full':
      return configured('on', 'kpr.provedByRunningAgent', { value });
    case 'off':
      return configured('off', 'kpr.configuredOff', { value });
    default:
      return unknown('kpr.configProvesNothing', { value });
  }
}

/**
 * Whether the agent of a node does all of kube-proxy's work: every feature is on, in a mode that insists on them. Says
 * nothing of a kube-proxy that may still run beside it.
 * Source: `api/v1/models/kube_proxy_replacement.go` and `daemon/cmd/kube_proxy_replacement.go` of Cilium 1.9 to 1.20.
 *
 * @public
 */
export function kubeProxyReplacement(facts: FactReader): Effective {
  const mode = facts.get('kubeProxyReplacementMode');
  return mode === undefined
    ? fromConfig(facts)
    : fromStatus(mode, facts.get('kubeProxyReplacementFeatures'));
}
