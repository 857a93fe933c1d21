/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { ciliumHas } from '../introductions';
import { whyConfigProvesNothing } from '../options';
import { type Effective, configured, observed, unknown } from './types';
import { unobserved } from './unobserved';

/** The words of both modes of netkit, in the configuration and in the status. */
const netkitModes = ['netkit', 'netkit-l2'];

/** The other modes of Cilium 1.9 to 1.20 that leave no choice to the agent. */
const otherModes = ['veth', 'ipvlan', 'lb-only'];

function fromConfig(facts: FactReader): Effective {
  const mode = facts.config('datapath-mode');
  const version = facts.get('ciliumVersion');
  const unproven = whyConfigProvesNothing(facts, 'datapath-mode');
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (mode === 'auto') {
    return unobserved(facts, 'netkit.auto');
  }
  if (mode !== undefined && otherModes.includes(mode)) {
    return configured('off', 'netkit.configuredOther', { mode });
  }
  return mode !== undefined &&
    netkitModes.includes(mode) &&
    ciliumHas(version, 'netkit') === true
    ? configured('on', 'netkit.provedByRunningAgent', { mode })
    : unknown('netkit.modeUnknown');
}

/**
 * Whether pods are on netkit devices. An agent that is told to use them does not start without; in mode `auto` (1.20+) it
 * takes veth where the kernel has none.
 * Source: `datapath-mode` of the status (1.16+).
 */
export function netkit(facts: FactReader): Effective {
  const mode = facts.get('datapathMode');
  if (mode === undefined) {
    return fromConfig(facts);
  }
  if (netkitModes.includes(mode)) {
    return observed('on', 'netkit.observed', { mode });
  }
  return otherModes.includes(mode)
    ? observed('off', 'netkit.observedOther', { mode })
    : unknown('netkit.unknownWord', { word: mode });
}
