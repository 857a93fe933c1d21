/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { clusterMtusOf } from './clusterMtus';
import { configMapFacts, nodeConfigFacts } from './configFacts';
import { decideConfigLoaded } from './configLoaded';
import { startTold } from './agentRun';
import { Settling } from './currency';
import type { Evidence, FactSet } from './evidence';
import { type GatheredNode, gatherNodes, oldestFirst } from './gatherNodes';
import { NodeGrouping } from './groupNodes';
import { bestOf, mergeFacts } from './mergeFacts';
import { selectNodeConfigs } from './nodeConfigs';
import { outOfScopeReason } from './placement';
import type { NodeRow, Snapshot } from './snapshot';
import type { CiliumPresence, ConfigReading, SourceReading } from './sources';

/** A node with its evidence, each piece settled as to whether it still holds. */
type SettledNode = Omit<GatheredNode, 'said'> & { evidence: Evidence[] };

/** What is the same for all nodes while they are weighed. */
interface Surroundings {
  takenAt: string;
  config?: { reading: ConfigReading; source: string; readAt: string };
  cluster: FactSet;
  /** The reading that named every agent there is. */
  agents?: SourceReading;
  /** Called with a node whose agent's own pod would decide what the table of pods does not. */
  onUndecided?: (node: string) => void;
}

function mergePresence(readings: readonly SourceReading[]): CiliumPresence {
  const told = readings.flatMap(({ cilium }) => (cilium ? [cilium] : []));
  // "Not found" holds only where nobody was prevented from looking.
  const decisive =
    told.find(({ state }) => state === 'found') ??
    told.find(({ state }) => state === 'unknown') ??
    told[0];
  return {
    ...(decisive ?? { state: 'unknown' }),
    lookedFor: [...new Set(told.flatMap(({ lookedFor }) => lookedFor))],
  };
}

/** Where agents belong; undefined when no source knows. */
function mergePlacement(readings: readonly SourceReading[]) {
  const told = readings.flatMap(({ placement }) =>
    placement ? [placement] : [],
  );
  return told.length > 0 ? told.flat() : undefined;
}

function surroundingsOf(
  readings: readonly SourceReading[],
  takenAt: string,
): Omit<Surroundings, 'onUndecided'> {
  const configured = readings.findLast(reading => reading.config);
  const config = configured?.config && {
    reading: configured.config,
    source: configured.state.source,
    readAt: configured.state.readAt,
  };
  return {
    takenAt,
    config,
    cluster: mergeFacts([
      ...readings.flatMap(reading => reading.facts ?? []),
      ...(config ? configMapFacts(config.reading, config) : []),
    ]),
    agents: readings.find(
      ({ cilium, nodes, state }) =>
        cilium?.state === 'found' && nodes && state.state === 'ok',
    ),
  };
}

/** That no agent runs on a node, where all agents were read and none is there. */
function missingAgent({ agents }: Surroundings): Evidence[] {
  return agents
    ? [
        {
          fact: 'agentState',
          value: 'missing',
          source: agents.state.source,
          basis: 'observed',
          observedAt: agents.state.readAt,
          excerpt: 'No agent pod names this node',
          object: agents.cilium?.lookedFor.join(', ') ?? '',
        },
      ]
    : [];
}

/** Per-node configuration, and whether the node's agent loaded it. */
function configOfNode(
  node: SettledNode,
  { config, cluster, onUndecided }: Surroundings,
): Evidence[] {
  if (!config) {
    return [];
  }
  const version = bestOf(node.evidence, 'ciliumVersion');
  const ciliumVersion = (version ?? cluster.ciliumVersion)?.value;
  const chosen = selectNodeConfigs(config.reading, node.labels, ciliumVersion);
  const selection = node.setsOptions ? { ...chosen, certain: false } : chosen;
  // What a source says of the node's own agent, such as an option on its command line, beats every configuration object.
  const overrides = nodeConfigFacts(selection.applied, config).filter(
    ({ fact }) => !bestOf(node.evidence, fact),
  );
  if (!node.agent) {
    return overrides;
  }
  const { value, excerpt, wantsCloserLook } = decideConfigLoaded({
    config: config.reading,
    selection,
    agent: node.agent,
    agentStartedAt: startTold(node.evidence),
    labelsChangedAt: node.labelsChangedAt,
    ciliumVersion,
  });
  if (wantsCloserLook) {
    onUndecided?.(node.name);
  }
  return [
    ...overrides,
    {
      ...{ fact: 'configLoaded', value, excerpt },
      source: config.source,
      basis: 'derived',
      observedAt: config.readAt,
      object: `Pod ${node.agent.pod}`,
    },
  ];
}

/** The evidence of a node, with what no longer holds marked. */
function settled(
  { said, ...node }: GatheredNode,
  { takenAt, onUndecided }: Surroundings,
): SettledNode {
  const told = said.flatMap(({ facts }) => facts);
  const status = bestOf(told, 'nodeStatus')?.value;
  const settling = new Settling({
    takenAt,
    agent: node.agent,
    notReady: status !== undefined && status.split(',')[0] !== 'Ready',
  });
  const evidence = told
    .map(piece => settling.settle(piece))
    // Of the options that an earlier agent had nothing follows, and they must not hide what the objects say now
    .filter(({ fact, outdated }) => !outdated || !fact.startsWith('config:'));
  if (settling.isUnclear) {
    onUndecided?.(node.name);
  }
  return { ...node, evidence };
}

function weighNode(node: SettledNode, around: Surroundings): FactSet {
  return mergeFacts([
    ...node.evidence,
    ...(bestOf(node.evidence, 'agentState') ? [] : missingAgent(around)),
    ...configOfNode(node, around),
  ]);
}

function rowOf(node: SettledNode, facts: FactSet): NodeRow {
  const state = facts.agentState?.value;
  const { pod, restarts, configLoadedAt } = node.agent ?? {};
  const startedAt = node.agent?.startedAt ?? startTold(node.evidence);
  return {
    name: node.name,
    status: facts.nodeStatus?.value,
    ...(state && {
      agent: { state, pod, restarts, startedAt, configLoadedAt },
    }),
  };
}

/**
 * Merges what the sources read into one compact snapshot. The order of the readings does not matter; every node that any of
 * them names stands in the snapshot once, in a group or out of scope.
 *
 * @param options - the readings; the label whose value tells node pools apart; and what to do with the name of a node whose
 *   agent's own pod would decide what the table of pods left open
 * @public
 */
export function buildSnapshot(options: {
  clusterName: string;
  takenAt: string;
  readings: SourceReading[];
  poolLabel?: string;
  onUndecided?: (node: string) => void;
}): Snapshot {
  const { clusterName, takenAt, poolLabel, onUndecided } = options;
  const readings = oldestFirst(options.readings);
  const around = { ...surroundingsOf(readings, takenAt), onUndecided };
  const placement = mergePlacement(readings);

  const rows: NodeRow[] = [];
  const grouping = new NodeGrouping();
  for (const gathered of gatherNodes(readings)) {
    const node = settled(gathered, around);
    // An agent that is there answers the question whether one belongs there.
    const outOfScope = node.agent
      ? undefined
      : outOfScopeReason(node.labels ?? {}, node.labels && placement);
    if (outOfScope) {
      const { status } = rowOf(node, mergeFacts(node.evidence));
      rows.push({ name: node.name, outOfScope, status });
      continue;
    }
    const facts = weighNode(node, around);
    rows.push(rowOf(node, facts));
    // The node's status stands in its row; no rule reads it, and it would tell apart nodes that are judged alike.
    const { nodeStatus: _, ...judged } = facts;
    grouping.add({
      name: node.name,
      facts: judged,
      pool: poolOf(node.labels, poolLabel),
    });
  }
  const { groups, cohorts, places } = grouping.result();
  return {
    formatVersion: 1,
    clusterName,
    takenAt,
    cilium: mergePresence(readings),
    sources: options.readings.map(({ state }) => state),
    facts: { ...around.cluster, ...clusterMtusOf(around.cluster, cohorts) },
    groups,
    cohorts,
    nodes: rows.map(row => ({ ...row, ...places.get(row.name) })),
  };
}

function poolOf(
  labels: Readonly<Record<string, string>> | undefined,
  poolLabel: string | undefined,
): string | undefined {
  return labels && poolLabel !== undefined && Object.hasOwn(labels, poolLabel)
    ? labels[poolLabel]
    : undefined;
}
