/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { sourceLacks, sourceOk } from '../sourceState';
import { type Agreement, agreeing } from './agreeing';
import { asking } from './ask';
import { ciliumAgents } from './ciliumAgents';
import { nodeExporter } from './nodeExporter';
import { NodeIndex } from './NodeIndex';
import { type FamilyReading, readFamily } from './readFamily';
import { labelOf, type PrometheusTarget, targetFor } from './target';

export type { PrometheusTarget } from './target';

const id = 'prometheus';

type Nodes = NonNullable<SourceReading['nodes']>;

/** Nodes that metrics are to be expected of: neither of its exporters runs on another system than Linux. */
const expectedOf = (nodes: Nodes) =>
  [...nodes.values()].filter(({ facts }) =>
    facts.every(
      ({ fact, value }) => fact !== 'operatingSystem' || value === 'linux',
    ),
  ).length;

/** What is missing of what could be read, the gravest first. */
function lacking(
  { found, matched, problems }: Totals,
  { nodes, contradictions }: Agreement,
  { service, total }: { service: string; total: number },
): ReadProblem | undefined {
  if (found === 0) {
    return problems[0] ?? readProblem('prometheus.noSeries', { service });
  }
  if (matched === 0) {
    return (
      problems[0] ??
      readProblem('prometheus.unmatched', { service, count: found })
    );
  }
  if (problems.length > 0) {
    return problems[0];
  }
  if (contradictions > 0) {
    return readProblem('prometheus.contradicting', {
      ...{ service, count: contradictions },
    });
  }
  return nodes.size < total
    ? readProblem('prometheus.nodesMissing', {
        ...{ service, total, count: total - nodes.size },
        unmatched: found - matched,
      })
    : undefined;
}

/** Of all families together. */
interface Totals {
  found: number;
  matched: number;
  problems: ReadProblem[];
}

function totalsOf(families: readonly (FamilyReading | ReadProblem)[]): Totals {
  const totals: Totals = { found: 0, matched: 0, problems: [] };
  for (const family of families) {
    if ('reason' in family) {
      totals.problems.push(family);
    } else {
      totals.found += family.found;
      totals.matched += family.targets.length;
      totals.problems.push(...family.problems);
    }
  }
  return totals;
}

async function readTarget(
  { reader, signal }: SourceContext,
  target: PrometheusTarget,
  nodes: Nodes,
  agents: SourceReading['nodes'],
): Promise<SourceReading> {
  const service = labelOf(target);
  const ask = asking(reader, target, signal);
  const index = new NodeIndex(nodes, agents);
  const first = await readFamily(ask, nodeExporter, { nodes: index, service });
  if ('reason' in first) {
    // Whatever it is, the other queries would meet it too
    return { state: sourceLacks(id, 'unavailable', first) };
  }
  const second = await readFamily(ask, ciliumAgents, { nodes: index, service });
  const families = [first, second];
  const agreement = agreeing(
    families.flatMap(family => ('reason' in family ? [] : family.targets)),
    { source: id, object: `Prometheus ${service}` },
  );
  const problem = lacking(totalsOf(families), agreement, {
    ...{ service, total: expectedOf(nodes) },
  });
  const told = agreement.nodes.size;
  if (problem && told === 0) {
    return { state: sourceLacks(id, 'unavailable', problem) };
  }
  return {
    nodes: new Map(
      [...agreement.nodes].map(([name, facts]) => [name, { facts }]),
    ),
    state: problem
      ? sourceLacks(id, 'partial', problem, told)
      : sourceOk(id, told),
  };
}

/**
 * What a Prometheus in the cluster has of its nodes from node_exporter, and of Cilium's agents from themselves: a few instant
 * queries for all nodes together, through the API server's proxy of one service. Samples are as old as their scrape says.
 *
 * @public
 */
export function createPrometheusSource(
  targets: readonly PrometheusTarget[],
): EvidenceSource {
  return {
    id,
    async read(context) {
      const target = targetFor(context.clusterName, targets);
      if (!target) {
        const problem = readProblem('prometheus.noTarget', {});
        return { state: sourceLacks(id, 'notSetUp', problem) };
      }
      const [nodes, agents] = await Promise.all([
        context.readingOf('nodes'),
        context.readingOf('cilium-agents'),
      ]);
      if (!nodes?.nodes) {
        const problem = readProblem('prometheus.nodesUnread', {});
        return { state: sourceLacks(id, 'unavailable', problem) };
      }
      return readTarget(context, target, nodes.nodes, agents?.nodes);
    },
  };
}
