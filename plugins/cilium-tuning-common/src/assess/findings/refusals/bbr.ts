/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../../cilium/introductions';
import { booleanOption } from '../../../cilium/options';
import { isCiliumAtLeast } from '../../../cilium/version';
import { kernelFloors } from '../../../kernel/floors';
import { kernelReaches, shortKernel } from '../../../kernel/release';
import type { FactReader } from '../../../snapshot/factReader';
import { type Refusal, type Refused, maybe, surely } from './types';

/** With IPsec the agent leaves the Bandwidth Manager off before it comes to BBR. */
const wantsBbr = (facts: FactReader) =>
  booleanOption(facts, 'enable-bandwidth-manager') === true &&
  booleanOption(facts, 'enable-bbr') === true &&
  booleanOption(facts, 'enable-ipsec') === false &&
  ciliumHas(facts.get('ciliumVersion'), 'bbr') === true;

/** Source of what refuses: `probe` of `pkg/datapath/linux/bandwidth`, read in 1.14 and later. */
const knownToRefuse = (facts: FactReader) =>
  isCiliumAtLeast(facts.get('ciliumVersion') ?? '', '1.14') === true;

const runsBbr = (facts: FactReader) =>
  facts.get('bandwidthManager')?.congestionControl === 'bbr';

function byKernel(facts: FactReader): Refused | undefined {
  const release = facts.get('kernelRelease');
  const floor = kernelFloors.bbr.kernel;
  if (release === undefined || runsBbr(facts)) {
    return undefined;
  }
  const params = { kernel: shortKernel(release), floor };
  switch (kernelReaches(release, floor)) {
    case 'met':
      return undefined;
    case 'unmet': {
      // On kernels that are too old for the Bandwidth Manager itself the agent may leave both off and go on
      const managed = kernelReaches(
        release,
        kernelFloors.bandwidthManager.kernel,
      );
      return managed === 'met' && knownToRefuse(facts)
        ? surely('refusal.bbrKernel', params)
        : maybe('refusal.bbrKernel', params);
    }
    default:
      return maybe('refusal.bbrKernelUnsure', params);
  }
}

function byModule(facts: FactReader): Refused | undefined {
  if (runsBbr(facts)) {
    return undefined;
  }
  switch (facts.get('kernelParts')?.bbr) {
    case true:
      return undefined;
    case false:
      return knownToRefuse(facts)
        ? surely('refusal.bbrModule')
        : maybe('refusal.bbrModule');
    default:
      return maybe('refusal.bbrModuleUnseen');
  }
}

export const bbrKernel: Refusal = {
  check: 'bbr',
  messages: {
    'refusal.bbrKernel':
      'BBR (enable-bbr) needs kernel {{floor}}, and this one is {{kernel}}',
    'refusal.bbrKernelUnsure':
      'BBR (enable-bbr) needs kernel {{floor}}, and the number of this one, {{kernel}}, does not tell what it carries back',
  },
  refuses: facts => (wantsBbr(facts) ? byKernel(facts) : undefined),
};

export const bbrModule: Refusal = {
  check: 'bbr',
  messages: {
    'refusal.bbrModule':
      'BBR (enable-bbr) needs tcp_bbr, and the kernel has none',
    'refusal.bbrModuleUnseen':
      'BBR (enable-bbr) needs tcp_bbr, and whether the kernel has it was not seen',
  },
  refuses: facts => (wantsBbr(facts) ? byModule(facts) : undefined),
};

export const bbrHostRouting: Refusal = {
  check: 'bbr',
  messages: {
    'refusal.bbrHostRouting':
      'BBR (enable-bbr) needs eBPF host routing, and legacy host routing is asked for (enable-host-legacy-routing)',
  },
  refuses(facts) {
    const older = ciliumHas(facts.get('ciliumVersion'), 'bbrForHostAlone');
    const forPods =
      older === false ||
      booleanOption(facts, 'enable-bbr-hostns-only') === false;
    if (
      !wantsBbr(facts) ||
      !forPods ||
      booleanOption(facts, 'enable-host-legacy-routing') !== true
    ) {
      return undefined;
    }
    return knownToRefuse(facts)
      ? surely('refusal.bbrHostRouting')
      : maybe('refusal.bbrHostRouting');
  },
};
