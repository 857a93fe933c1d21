/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checksOfHosts } from './checksOfHosts';
import { checksOfPackets } from './checksOfPackets';
import { checksOfThroughput } from './checksOfThroughput';
import { effects } from './effects';
import { findings } from './findings';
import { plan } from './plan';
import { reading } from './reading';
import { sources } from './sources';

/** German words of the checks and of everything else that reports carry as codes. */
const reasons: Record<string, string> = {
  ...effects,
  ...sources,
  ...reading,
  ...findings,
  ...checksOfPackets,
  ...checksOfThroughput,
  ...checksOfHosts,
  ...plan,
};

export default reasons;
