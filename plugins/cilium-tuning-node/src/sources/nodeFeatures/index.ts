/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  factsOfLabels,
  featureFacts,
  kernelReleaseOf,
  readProblem,
  type Evidence,
  type NodeReading,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { sourceLacks, sourceNeeds, sourceOk } from '../sourceState';
import { type NodeFeaturesRead, readNodeFeatures } from './readNodeFeatures';

const id = 'node-feature-discovery';
const NODES = 'nodes';
const NAMESPACE = 'node-feature-discovery';

/**
 * How node feature discovery is read.
 *
 * @public
 */
export interface NodeFeatureSettings {
  /** Whether NodeFeature objects are read beside the labels of nodes. Default: not. */
  nodeFeatures?: boolean;
  /** Namespace of those objects. Default `node-feature-discovery`. */
  namespace?: string;
}

/** Puts what NodeFeature objects say in the place of what labels say of the same. */
function addFeatures(
  facts: Map<string, Evidence[]>,
  nodes: ReadonlyMap<string, NodeReading>,
  { features, readAt, confirmedAt }: NodeFeaturesRead,
  namespace: string,
): void {
  for (const feature of features) {
    const reading = nodes.get(feature.node);
    // An object may outlive its node
    if (reading) {
      const told = featureFacts(feature, {
        object: `NodeFeature ${namespace}/${feature.node}`,
        ...{ source: id, readAt, confirmedAt: confirmedAt(feature) },
        kernelRelease: kernelReleaseOf(reading),
      });
      const names = told.map(({ fact }) => fact);
      const labelled = facts.get(feature.node) ?? [];
      facts.set(feature.node, [
        ...labelled.filter(({ fact }) => !names.includes(fact)),
        ...told,
      ]);
    }
  }
}

function stateOf(
  nodes: number,
  namespace: string,
  { missing, problem }: Pick<NodeFeaturesRead, 'missing' | 'problem'>,
): SourceReading['state'] {
  const lacks = (
    state: 'partial' | 'unavailable' | 'notSetUp',
    reason: ReadProblem,
  ) => sourceLacks(id, state, reason, nodes);
  if (nodes === 0 && (missing || !problem)) {
    return lacks('notSetUp', readProblem('nodeFeatures.notSetUp', {}));
  }
  switch (missing) {
    case 'refused':
      return lacks(
        'partial',
        readProblem('nodeFeatures.noAccess', { namespace }),
      );
    case 'none':
      return lacks(
        'partial',
        readProblem('nodeFeatures.noneThere', { namespace }),
      );
    default:
      // Versions that do not know such objects say all in labels
      return problem
        ? lacks(nodes > 0 ? 'partial' : 'unavailable', problem)
        : sourceOk(id, nodes);
  }
}

async function read(
  context: SourceContext,
  { nodeFeatures = false, namespace = NAMESPACE }: NodeFeatureSettings,
): Promise<SourceReading> {
  const { state, nodes } = (await context.readingOf(NODES)) ?? {};
  if (!nodes) {
    return { state: sourceNeeds(id, NODES, state) };
  }
  const facts = factsOfLabels(
    nodes,
    id,
    state?.readAt ?? new Date().toISOString(),
  );
  const objects = nodeFeatures
    ? await readNodeFeatures(context, namespace)
    : undefined;
  if (objects) {
    addFeatures(facts, nodes, objects, namespace);
  }
  return {
    nodes: new Map(
      [...facts]
        .filter(([, told]) => told.length > 0)
        .map(([name, told]) => [name, { facts: told }]),
    ),
    state: stateOf(facts.size, namespace, objects ?? {}),
  };
}

/**
 * What node feature discovery publishes of nodes: in labels, which are there with the nodes that another source reads, and, where
 * that is switched on, in NodeFeature objects, which hold the whole configuration of each node's kernel.
 *
 * @public
 */
export function nodeFeatureSource(
  settings: NodeFeatureSettings = {},
): EvidenceSource {
  return { id, read: context => read(context, settings) };
}
