/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type AgentRun, runOfAnswer, runOfStart } from './agentRun';
import type { Evidence } from './evidence';
import type { FactName } from './facts';
import type { NodeReading } from './sources';

/** What an agent reports of itself: worth nothing once its container has started anew. */
const reportedByAgent: ReadonlySet<FactName> = new Set<FactName>([
  'attachMode',
  'bandwidthManager',
  'bpfMaps',
  'ciliumState',
  'clockSource',
  'cniChainingMode',
  'configuredDatapathMode',
  'datapathMode',
  'devices',
  'encryptionMode',
  'hostRouting',
  'hubbleState',
  'interHostRouting',
  'ipv4BigTcp',
  'ipv6BigTcp',
  'kubeProxyReplacementFeatures',
  'kubeProxyReplacementMode',
  'masquerading',
  'nodePortAcceleration',
  'nodePortAlgorithm',
  'nodePortMode',
  'tunnelProtocol',
]);

/** Kubernetes writes container times in whole seconds, so a start may be that much later than it says. */
const startGranularityMs = 1000;

/** Age from which on an observation that nobody confirms is history: three looks of the probe. */
const observationLimitMs = 15 * 60_000;

/** What decides whether an observation of a node still holds. */
export interface NodeTimes {
  /** When reading began, ISO 8601. */
  takenAt: string;
  /** What is known of the agent that runs there. */
  agent: NodeReading['agent'];
  /** Whether the node is known not to be ready: nobody there confirms anything any more. */
  notReady: boolean;
}

/**
 * Whether evidence is of the agent that runs; undefined for what is not of an agent. Where the running agent's start is not
 * known nothing says that it is. A source that knows the start of the agent it asked is compared by that: both times are of
 * the node's own clock.
 */
export function runOfEvidence(
  { fact, observedAt, agentStartedAt, confirmedAt, basis }: Evidence,
  { agent, takenAt, notReady }: NodeTimes,
): AgentRun | undefined {
  if (basis !== 'observed') {
    return undefined;
  }
  if (agentStartedAt !== undefined) {
    const confirmed = confirmedAt !== undefined && !notReady;
    return runOfStart(agentStartedAt, agent, { confirmed, takenAt });
  }
  return reportedByAgent.has(fact) || fact.startsWith('config:')
    ? runOfAnswer(observedAt, agent, startGranularityMs)
    : undefined;
}

/**
 * Settles until when an observation holds, and marks one that does not hold any more: `beforeAgentStart` for what an agent
 * reported that has since started anew, `pastLimit` for what nobody has confirmed for too long.
 */
export function settle<K extends FactName>(
  evidence: Evidence<K>,
  times: NodeTimes,
): Evidence<K> {
  const { confirmedAt, ...piece } = evidence;
  const settled: Evidence<K> = {
    ...piece,
    observedAt:
      confirmedAt === undefined || times.notReady
        ? evidence.observedAt
        : confirmedAt,
  };
  if (evidence.basis !== 'observed' || evidence.outdated) {
    return settled;
  }
  const run = runOfEvidence({ ...settled, confirmedAt }, times);
  if (run !== undefined && run !== 'running') {
    return { ...settled, outdated: 'beforeAgentStart' };
  }
  const age = Date.parse(times.takenAt) - Date.parse(settled.observedAt);
  return age > observationLimitMs
    ? { ...settled, outdated: 'pastLimit' }
    : settled;
}
