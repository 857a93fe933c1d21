/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bpfHostRouting } from './bpfHostRouting';
import { bpfMasquerade } from './bpfMasquerade';
import { conntrackBypass } from './conntrackBypass';
import { kernelVersion } from './kernelVersion';
import { kubeProxyReplacement } from './kubeProxyReplacement';
import { nativeRouting } from './nativeRouting';
import { nodePortDsr } from './nodePortDsr';
import type { Check } from './types';

export type {
  Check,
  CheckFamily,
  Disruption,
  Effect,
  Evaluation,
  WeighedNeed,
} from './types';

/**
 * All checks, in the order of the list that people see.
 *
 * @public
 */
export const checks: readonly Check[] = [
  nativeRouting,
  kubeProxyReplacement,
  bpfMasquerade,
  nodePortDsr,
  conntrackBypass,
  bpfHostRouting,
  kernelVersion,
];
