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
  'mapPressure',
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

/** Settles which evidence of one node still holds. */
export class Settling {
  readonly #times: NodeTimes;
  readonly #takenAt: number;
  /** All that a source had from an agent tells the same start. */
  readonly #runs = new Map<string, AgentRun>();
  #unclear = false;

  constructor(times: NodeTimes) {
    this.#times = times;
    this.#takenAt = Date.parse(times.takenAt);
  }

  /** Whether there was evidence of which only a closer look at the agent would tell whether it holds. */
  get isUnclear(): boolean {
    return this.#unclear;
  }

  /**
   * Settles until when an observation holds, and marks one that does not hold any more: `beforeAgentStart` for what an agent
   * reported that has since started anew, `pastLimit` for what nobody has confirmed for too long.
   */
  settle<K extends FactName>(evidence: Evidence<K>): Evidence<K> {
    const { confirmedAt, agentStartedAt } = evidence;
    const observedAt =
      confirmedAt === undefined || this.#times.notReady
        ? evidence.observedAt
        : confirmedAt;
    const outdated = evidence.outdated ?? this.#outdated(evidence, observedAt);
    if (confirmedAt === undefined && outdated === evidence.outdated) {
      return evidence;
    }
    const settled: Evidence<K> = {
      fact: evidence.fact,
      value: evidence.value,
      source: evidence.source,
      basis: evidence.basis,
      observedAt,
      excerpt: evidence.excerpt,
      object: evidence.object,
    };
    if (agentStartedAt !== undefined) {
      settled.agentStartedAt = agentStartedAt;
    }
    if (outdated) {
      settled.outdated = outdated;
    }
    if (evidence.coarse) {
      settled.coarse = true;
    }
    return settled;
  }

  #outdated(evidence: Evidence, observedAt: string): Evidence['outdated'] {
    if (evidence.basis !== 'observed') {
      return undefined;
    }
    const run = this.#runOf(evidence, observedAt);
    this.#unclear ||= run === 'unclear';
    if (run !== 'running') {
      return 'beforeAgentStart';
    }
    return this.#takenAt - Date.parse(observedAt) > observationLimitMs
      ? 'pastLimit'
      : undefined;
  }

  /**
   * Whether evidence is of the agent that runs, or of no agent. Where the running agent's start is not known nothing says that it
   * is. A source that knows the start of the agent it asked is compared by that: both times are of the node's own clock.
   */
  #runOf(evidence: Evidence, observedAt: string): AgentRun {
    const { fact, agentStartedAt } = evidence;
    const { agent, takenAt } = this.#times;
    if (agentStartedAt !== undefined) {
      const confirmed = observedAt === evidence.confirmedAt;
      const key = `${agentStartedAt} ${confirmed}`;
      const run =
        this.#runs.get(key) ??
        runOfStart(agentStartedAt, agent, { confirmed, takenAt });
      this.#runs.set(key, run);
      return run;
    }
    return reportedByAgent.has(fact) || fact.startsWith('config:')
      ? runOfAnswer(observedAt, agent, startGranularityMs)
      : 'running';
  }
}
