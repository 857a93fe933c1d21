/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bpfHostRouting } from '../../checks/bpfHostRouting';
import { hostRouting } from '../../cilium/effective/hostRouting';
import { kubeProxyReplacement } from '../../cilium/effective/kubeProxyReplacement';
import { booleanOption } from '../../cilium/options';
import type { FactSet } from '../../snapshot/evidence';
import { FactReader } from '../../snapshot/factReader';
import { type Facts, withFacts } from './simulated';

/** What is known of a node: the cluster's facts and its own. */
export interface NodeFacts {
  cluster: FactSet;
  node: FactSet;
}

interface FollowUp {
  /** Whether nothing stands against it, and it is not so yet. */
  isFree(facts: FactReader): boolean;
  facts(facts: FactReader): Facts;
}

/** An agent that was told to masquerade in BPF and could not for want of NodePort does so once it serves NodePorts. */
const masquerade: FollowUp = {
  isFree: facts =>
    facts.get('masquerading')?.mode === 'iptables' &&
    booleanOption(facts, 'enable-bpf-masquerade') === true &&
    kubeProxyReplacement(facts).state === 'on',
  facts: facts => ({
    masquerading: { enabled: true, ...facts.get('masquerading'), mode: 'BPF' },
  }),
};

/** The agent takes BPF host routing by itself once all that it needs is known to be there. */
const routing: FollowUp = {
  isFree: facts =>
    hostRouting(facts).state === 'off' &&
    bpfHostRouting
      .evaluate(facts)
      .needs?.every(({ state }) => state === 'met') === true,
  facts: () => ({ hostRouting: 'BPF' }),
};

/**
 * What follows by itself on a node whose agent restarted, beside what it was told: it takes what it had fallen back from, where a
 * step took away what stood against it. Where nothing stood against it before, something that nobody knows does.
 */
export function followUps(
  before: NodeFacts,
  after: NodeFacts,
  takenAt: string,
): Facts {
  const old = new FactReader(before.cluster, before.node);
  let result: Facts = {};
  for (const { isFree, facts } of [masquerade, routing]) {
    const now = new FactReader(
      after.cluster,
      withFacts(after.node, result, takenAt),
    );
    if (isFree(now) && !isFree(old)) {
      result = { ...result, ...facts(now) };
    }
  }
  return result;
}
