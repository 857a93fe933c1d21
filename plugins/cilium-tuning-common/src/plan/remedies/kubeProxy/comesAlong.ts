/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { masquerading } from '../../../cilium/effective/masquerading';
import { configuredNodePortMode } from '../../../cilium/nodePortOption';
import { booleanOption } from '../../../cilium/options';
import type { FactReader } from '../../../snapshot/factReader';
import type { Ground } from '../../ground';
import { losesIpv6 } from '../bpfMasquerade';
import type { Left } from '../types';

/** What the next node is told, and what each that is there is told. */
const allTold = (ground: Ground): FactReader[] => [
  ground.defaults(),
  ...ground.all.map(cohort => ground.facts(cohort)),
];

/** Whether all nodes would serve NodePorts in the same way at every moment. */
function servesAlike(ground: Ground): boolean {
  const servedNow = ground.all.every(cohort =>
    ['DSR', 'Hybrid'].includes(ground.facts(cohort).get('nodePortMode') ?? ''),
  );
  return (
    servedNow ||
    allTold(ground).every(facts => configuredNodePortMode(facts) === 'snat')
  );
}

/** Up to 1.19 the option has an older name as well. */
const asksForXdp = (facts: FactReader) =>
  [
    facts.config('bpf-lb-acceleration'),
    facts.get('config:node-port-acceleration'),
  ].some(word => word !== undefined && word !== 'disabled');

function wouldLoseIpv6(facts: FactReader): boolean {
  return (
    booleanOption(facts, 'enable-bpf-masquerade') !== false &&
    masquerading(facts).state !== 'on' &&
    losesIpv6(facts)
  );
}

/**
 * What agents were told before and take only with kube-proxy replacement, so that it would come along unasked.
 *
 * @returns why it is not turned on then
 */
export function whatComesAlong(
  ground: Ground,
): Omit<Left, 'cohorts'> | undefined {
  if (!servesAlike(ground)) {
    return { reason: { code: 'plan.left.dsrComesAlong' } };
  }
  if (allTold(ground).some(asksForXdp)) {
    return { reason: { code: 'plan.left.xdpComesAlong' } };
  }
  return ground.all.some(cohort => wouldLoseIpv6(ground.facts(cohort)))
    ? { reason: { code: 'plan.left.masqueradeComesAlong' } }
    : undefined;
}
