/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../snapshot/factReader';
import { booleanOption, whyConfigProvesNothing } from '../options';
import { type Effective, configured, observed, unknown } from './types';

/**
 * Whether Hubble looks at the traffic of a node. `Warning` and `Failure` are states of a Hubble that is on.
 * Source: `hubble.state` of the status; without it the configuration, which the agent follows.
 */
export function hubble(facts: FactReader): Effective {
  const word = facts.get('hubbleState');
  switch (word) {
    case undefined:
      break;
    case 'Ok':
    case 'Warning':
    case 'Failure':
      return observed('on', 'hubble.on');
    case 'Disabled':
      return observed('off', 'hubble.off');
    default:
      return unknown('hubble.unknownWord', { word });
  }
  const wanted = booleanOption(facts, 'enable-hubble');
  const unproven = whyConfigProvesNothing(facts);
  if (unproven) {
    return { state: 'unknown', reason: unproven };
  }
  if (wanted === undefined) {
    return unknown('hubble.optionUnknown');
  }
  return wanted
    ? configured('on', 'hubble.on')
    : configured('off', 'hubble.off');
}
