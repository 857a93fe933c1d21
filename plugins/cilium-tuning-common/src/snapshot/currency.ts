/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from './evidence';
import type { FactName } from './facts';

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
  /** Start of the running agent container, ISO 8601; undefined when it is not known. */
  agentStartedAt?: string;
  /** Whether the node is known not to be ready: nobody there confirms anything any more. */
  notReady: boolean;
}

/**
 * Whether evidence is of an agent that no longer runs. Where the running agent's start is not known nothing says that it is
 * of the agent that runs now. A source that knows the start of the agent it asked is compared by that: both times are of
 * the node's own clock.
 */
function isOfEarlierAgent(
  evidence: Evidence,
  { agentStartedAt }: NodeTimes,
): boolean {
  const start = Date.parse(agentStartedAt ?? '');
  if (evidence.agentStartedAt !== undefined) {
    return !(Date.parse(evidence.agentStartedAt) >= start);
  }
  return (
    (reportedByAgent.has(evidence.fact) ||
      evidence.fact.startsWith('config:')) &&
    !(Date.parse(evidence.observedAt) >= start + startGranularityMs)
  );
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
  if (isOfEarlierAgent(settled, times)) {
    return { ...settled, outdated: 'beforeAgentStart' };
  }
  const age = Date.parse(times.takenAt) - Date.parse(settled.observedAt);
  return age > observationLimitMs
    ? { ...settled, outdated: 'pastLimit' }
    : settled;
}
