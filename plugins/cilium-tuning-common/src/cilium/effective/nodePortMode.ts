/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { whyConfigProvesNothing } from '../options';
import { configuredNodePortMode } from '../nodePortOption';
import { dsrPath } from '../dsrPath';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import { type Effective, configured, observed, unknown } from './types';

/**
 * Whether the backend's node answers clients of NodePort services itself (DSR), for TCP at least (hybrid).
 * Source: `api/v1/models/kube_proxy_replacement.go`.
 *
 * @public
 */
export function nodePortDsr(facts: FactReader): Effective {
  const word = facts.get('nodePortMode');
  const features = facts.get('kubeProxyReplacementFeatures');
  if (word !== undefined) {
    if (features && !features.nodePort) {
      return observed('off', 'dsr.noNodePort');
    }
    switch (word) {
      case 'DSR':
      case 'Hybrid':
        return observed('on', 'dsr.observed', { mode: word });
      case 'SNAT':
        return observed('off', 'dsr.observedSnat');
      default:
        return unknown('dsr.unknownWord', { word });
    }
  }
  const mode = configuredNodePortMode(facts);
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  const replacement = kubeProxyReplacement(facts);
  if (replacement.state === 'off') {
    return configured('off', 'dsr.noNodePort');
  }
  switch (mode) {
    case 'dsr':
    case 'hybrid':
      if (replacement.state !== 'on') {
        return unknown('dsr.nodePortUnknown');
      }
      return dsrPath(facts) === 'open'
        ? configured('on', 'dsr.provedByRunningAgent', { mode })
        : unknown('dsr.withoutPath');
    case 'snat':
      return configured('off', 'dsr.configuredSnat');
    default:
      return unknown('dsr.modeUnknown');
  }
}
