/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  configOfObject,
  type ConfigReading,
  droppedValues,
  hasCode,
  nodeConfigOfObject,
  type NodeConfigReading,
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../reader/apiPath';
import { objectsOf, readList } from '../reader/readList';
import type { EvidenceSource, SourceContext } from './EvidenceSource';
import { firstProblem, sourceLacks, sourceOk } from './sourceState';

const id = 'cilium-config';
const CONFIG_MAP = 'cilium-config';

/** The ConfigMap of the first namespace that has one, or why there is none. */
async function readConfigMap({
  reader,
  signal,
  ciliumNamespaces,
}: SourceContext): Promise<ConfigReading | ReadProblem> {
  let refused: ReadProblem | undefined;
  for (const namespace of ciliumNamespaces) {
    const path = apiPath(
      ...['api', 'v1', 'namespaces', namespace],
      ...['configmaps', CONFIG_MAP],
    );
    const result = await reader.get({ path, signal });
    if (result.ok) {
      return (
        configOfObject(result.value, { namespace, name: CONFIG_MAP }) ??
        readProblem('read.badShape', { path, what: 'not a ConfigMap' })
      );
    }
    if (!hasCode(result.problem, 'read.notFound')) {
      refused ??= result.problem;
    }
  }
  return (
    refused ??
    readProblem('read.configMapNotFound', {
      lookedFor: ciliumNamespaces
        .map(namespace => `${namespace}/${CONFIG_MAP}`)
        .join(', '),
    })
  );
}

interface NodeConfigs {
  /** Absent when it is not known what there is. */
  nodeConfigs?: NodeConfigReading[];
  problem?: ReadProblem;
}

/** 1.13 to 1.15 serve v2alpha1 only, 1.16 to 1.19 both, 1.20 v2 only; before 1.13 there is no such resource. */
async function readNodeConfigs(
  { reader, signal, pageSize }: SourceContext,
  namespace: string,
): Promise<NodeConfigs> {
  for (const version of ['v2', 'v2alpha1']) {
    const path = apiPath(
      ...['apis', 'cilium.io', version],
      ...['namespaces', namespace, 'ciliumnodeconfigs'],
    );
    const { items, skipped, problem } = await readList(reader, {
      path,
      signal,
      pageSize,
      itemsOf: objectsOf,
      pick: item => nodeConfigOfObject(item, namespace),
    });
    const lacking = firstProblem(path, skipped, problem);
    if (!lacking) {
      return { nodeConfigs: items };
    }
    // An override that is not seen could be any node's, so a part of the list is as good as none
    if (!hasCode(lacking, 'read.notFound')) {
      return { problem: lacking };
    }
  }
  return { nodeConfigs: [] };
}

/**
 * What the agents of a cluster are told: the ConfigMap `cilium-config` and the CiliumNodeConfigs beside it.
 *
 * @public
 */
export const ciliumConfigSource: EvidenceSource = {
  id,
  async read(context) {
    const found = await readConfigMap(context);
    if ('reason' in found) {
      return { state: sourceLacks(id, 'unavailable', found) };
    }
    const { nodeConfigs, problem } = await readNodeConfigs(
      context,
      found.namespace,
    );
    const config = { ...found, nodeConfigs };
    const lacking = problem ?? droppedValues(config);
    return {
      config,
      state: lacking ? sourceLacks(id, 'partial', lacking) : sourceOk(id),
    };
  },
};
