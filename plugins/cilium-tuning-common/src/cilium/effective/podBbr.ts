/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { booleanOption, whyConfigProvesNothing } from '../options';
import { ciliumHas } from '../introductions';
import { toldNot } from './toldNot';
import { type Effective, configured, observed, unknown } from './types';
import { unobserved } from './unobserved';

/** From 1.18 the agent can give BBR to sockets of the host alone, and reports `bbr` all the same. */
function onlyForHost(facts: FactReader): boolean | undefined {
  const version = facts.get('ciliumVersion');
  const takesOption = ciliumHas(version, 'bbrForHostAlone');
  if (takesOption === false) {
    return false;
  }
  const option = booleanOption(facts, 'enable-bbr-hostns-only');
  return whyConfigProvesNothing(facts, 'enable-bbr-hostns-only') ||
    (option && takesOption === undefined)
    ? undefined
    : option;
}

function forPods(facts: FactReader): Effective {
  switch (onlyForHost(facts)) {
    case false:
      return observed('on', 'bbr.observed');
    case true:
      return configured('off', 'bbr.hostOnly');
    default:
      return unknown('bbr.hostOnlyUnknown');
  }
}

/**
 * Whether TCP connections of pods use BBR.
 * Source: `bandwidth-manager.congestionControl` of the status (1.12+).
 */
export function podBbr(facts: FactReader): Effective {
  const status = facts.get('bandwidthManager');
  if (!status) {
    const off =
      toldNot(facts, 'enable-bbr') ||
      toldNot(facts, 'enable-bandwidth-manager');
    return off
      ? configured('off', 'bbr.configuredOff')
      : unobserved(facts, 'bbr.unobserved');
  }
  if (!status.enabled) {
    return observed('off', 'bbr.withoutBandwidthManager');
  }
  switch (status.congestionControl) {
    case undefined:
      return unobserved(facts, 'bbr.notReported');
    case 'bbr':
      return forPods(facts);
    case 'cubic':
      return observed('off', 'bbr.observedCubic');
    default:
      return unknown('bbr.unknownWord', { word: status.congestionControl });
  }
}
