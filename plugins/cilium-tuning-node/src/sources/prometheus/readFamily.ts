/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type Evidence,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { Answer, Ask, Sample } from './ask';
import type { KnownNode, NodeIndex } from './NodeIndex';
import type { MetricQuery } from './promql';

/** A fact as the metrics of one target say it. */
export type MetricFact = Pick<
  Evidence,
  'fact' | 'value' | 'basis' | 'excerpt' | 'coarse'
>;

/** What was scraped of one target, by metric. */
export interface ScrapedTarget {
  /** Labels of the metric that told of the target. */
  labels: Readonly<Record<string, string>>;
  samplesOf(metric: string): readonly Sample[];
}

/** Metrics that one kind of target has. */
export interface MetricFamily {
  /**
   * A metric that each target has exactly once. Its time is that of all others of the same target: a scrape gives all metrics
   * one time, and a metric that the next scrape lacks is no more found.
   */
  anchor: MetricQuery;
  others: readonly MetricQuery[];
  /** Whether what the anchor says, scraped at that time, can be of this node as it runs. */
  fits(
    labels: Readonly<Record<string, string>>,
    node: KnownNode,
    observedAt: string,
  ): boolean;
  factsOf(target: ScrapedTarget): MetricFact[];
}

/** What one target told of its node. */
export interface TargetReading {
  node: string;
  /** When its metrics were scraped, ISO 8601. */
  observedAt: string;
  facts: MetricFact[];
}

/** What all targets of a family told. */
export interface FamilyReading {
  targets: TargetReading[];
  /** How many targets were found, whether they could be matched or not. */
  found: number;
  /** What is missing, the gravest first. */
  problems: ReadProblem[];
}

/** Older than any time that metrics are looked back for. */
const OLDEST_SECONDS = 24 * 3600;

/** Labels that tell clusters apart where one Prometheus has several. */
const clusterLabels = [
  ...['cluster', 'cluster_id', 'cluster_name', 'clusterID'],
  ...['k8s_cluster', 'k8s_cluster_name', 'kubernetes_cluster'],
];

/** What tells targets apart: all labels that are not the metric's own. */
function identityOf({ labels }: Sample, { own }: MetricQuery): string {
  return JSON.stringify(
    Object.entries(labels)
      .filter(([name]) => name !== '__name__' && !own.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Which label shows that metrics of several clusters are there. */
function severalClusters(samples: readonly Sample[], service: string) {
  for (const label of clusterLabels) {
    const values = new Set(samples.map(({ labels }) => labels[label] ?? ''));
    if (values.size > 1) {
      const shown = [...values].sort().slice(0, 5);
      return readProblem('prometheus.severalClusters', {
        ...{ service, label },
        values: shown.map(value => value || '""').join(', '),
      });
    }
  }
  return undefined;
}

/** A target that is known to be of a node. */
interface Target {
  node: string;
  observedAt: string;
  labels: Sample['labels'];
  samples: Map<string, Sample[]>;
}

/**
 * When a sample was scraped by our clock, which is the one that its age is judged by: as long before we asked as it was old for
 * whoever answered.
 */
function scrapedAt(
  { value, evaluatedAt }: Sample,
  askedAt: number,
): string | undefined {
  const age = Math.max(0, evaluatedAt - value);
  return age <= OLDEST_SECONDS
    ? new Date(askedAt - age * 1000).toISOString()
    : undefined;
}

/** The targets that could be matched to a node, each by what tells it apart. */
function matchTargets(
  { samples }: Answer,
  { anchor, fits }: MetricFamily,
  { nodes, askedAt }: { nodes: NodeIndex; askedAt: number },
): Map<string, Target> {
  const targets = new Map<string, Target | undefined>();
  for (const sample of samples) {
    const identity = identityOf(sample, anchor);
    const node = nodes.nodeOf(sample.labels);
    const observedAt = scrapedAt(sample, askedAt);
    const target =
      node && observedAt !== undefined && fits(sample.labels, node, observedAt)
        ? {
            ...{ node: node.name, observedAt, labels: sample.labels },
            samples: new Map<string, Sample[]>(),
          }
        : undefined;
    // Of one that says two things of itself nothing holds
    targets.set(identity, targets.has(identity) ? undefined : target);
  }
  return new Map(
    [...targets].flatMap(([identity, target]) =>
      target ? [[identity, target] as const] : [],
    ),
  );
}

/** Asks for the other metrics, as of the time that the targets were found at. */
async function readOthers(
  ask: Ask,
  { others }: MetricFamily,
  targets: ReadonlyMap<string, Target>,
  evaluatedAt: number,
): Promise<ReadProblem[]> {
  const results = await Promise.all(
    others.map(query => ask(query, evaluatedAt)),
  );
  return results.flatMap((result, index) => {
    if (!result.ok) {
      return [result.problem];
    }
    const query = others[index];
    const { samples, warning } = result.value;
    for (const sample of warning && query.counts ? [] : samples) {
      const target = targets.get(identityOf(sample, query));
      const known = target?.samples.get(query.metric) ?? [];
      target?.samples.set(query.metric, [...known, sample]);
    }
    return warning ? [warning] : [];
  });
}

/**
 * Reads all metrics of a family, of all nodes at once.
 *
 * @param service - what messages call the target
 * @returns what was read, or why nothing could be
 */
export async function readFamily(
  ask: Ask,
  family: MetricFamily,
  { nodes, service }: { nodes: NodeIndex; service: string },
): Promise<FamilyReading | ReadProblem> {
  const askedAt = Date.now();
  const answer = await ask(family.anchor);
  if (!answer.ok) {
    return answer.problem;
  }
  const { samples, warning } = answer.value;
  const mixed = severalClusters(samples, service);
  if (mixed) {
    return mixed;
  }
  const targets = matchTargets(answer.value, family, { nodes, askedAt });
  const problems = warning ? [warning] : [];
  if (targets.size > 0) {
    const { evaluatedAt } = samples[0];
    problems.push(...(await readOthers(ask, family, targets, evaluatedAt)));
  }
  return {
    found: samples.length,
    problems,
    targets: [...targets.values()].map(
      ({ node, observedAt, labels, samples: scraped }) => ({
        ...{ node, observedAt },
        facts: family.factsOf({
          labels,
          samplesOf: metric => scraped.get(metric) ?? [],
        }),
      }),
    ),
  };
}
