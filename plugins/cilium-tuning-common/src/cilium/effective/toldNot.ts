/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../configKeys';
import { booleanOption, whyConfigProvesNothing } from '../options';
import type { FactReader } from '../../snapshot/factReader';

/** Whether the running agent was told not to do something, so that it is off although nobody looked. */
export function toldNot(facts: FactReader, key: ConfigKey): boolean {
  return (
    booleanOption(facts, key) === false &&
    whyConfigProvesNothing(facts, key) === undefined
  );
}
