/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../../cilium/introductions';
import { kernelReaches, shortKernel } from '../../../kernel/release';
import type { FactReader } from '../../../snapshot/factReader';
import { type Refusal, maybe, surely } from './types';

/** What the agent itself asks for; the documentation recommends a newer one. */
const agentsFloor = '6.7';

const wantsNetkit = (facts: FactReader) =>
  ['netkit', 'netkit-l2'].includes(facts.config('datapath-mode') ?? '') &&
  ciliumHas(facts.get('ciliumVersion'), 'netkit') === true;

const runsNetkit = (facts: FactReader) =>
  facts.get('datapathMode')?.startsWith('netkit') === true;

export const netkitKernel: Refusal = {
  check: 'netkit',
  messages: {
    'refusal.netkitKernel':
      'netkit (datapath-mode) needs kernel {{floor}}, and this one is {{kernel}}',
    'refusal.netkitOption':
      'netkit (datapath-mode) needs a kernel with CONFIG_NETKIT, and this one, {{kernel}}, has none',
    'refusal.netkitUnseen':
      'netkit (datapath-mode) needs a kernel with CONFIG_NETKIT, and whether this one, {{kernel}}, has it was not seen',
  },
  refuses(facts) {
    if (!wantsNetkit(facts) || runsNetkit(facts)) {
      return undefined;
    }
    const release = facts.get('kernelRelease');
    const params = {
      kernel: release ? shortKernel(release) : '?',
      floor: agentsFloor,
    };
    if (release && kernelReaches(release, agentsFloor) === 'unmet') {
      return surely('refusal.netkitKernel', params);
    }
    switch (facts.get('kernelParts')?.netkit) {
      case true:
        return undefined;
      case false:
        return surely('refusal.netkitOption', params);
      default:
        return maybe('refusal.netkitUnseen', params);
    }
  },
};
