/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ConfigReading,
  NodeConfigReading,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../reader/apiPath';
import { hasCode, readProblem, type ReadProblem } from '../reader/problem';
import { objectsOf, readList } from '../reader/readList';
import { knownValues } from './configValues';
import type { EvidenceSource, SourceContext } from './EvidenceSource';
import { changedAt } from './managedFields';
import { configMapSchema, nodeConfigSchema } from './shapes';
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
      const parsed = configMapSchema.safeParse(result.value);
      if (!parsed.success) {
        return readProblem('read.badShape', { path, what: 'not a ConfigMap' });
      }
      const { metadata, data } = parsed.data;
      return {
        namespace,
        name: CONFIG_MAP,
        ...knownValues(data ?? {}),
        changedAt: changedAt(metadata, 'f:data'),
      };
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
      pick: item => nodeConfigSchema.safeParse(item).data,
    });
    const lacking = firstProblem(path, skipped, problem);
    if (!lacking) {
      return {
        nodeConfigs: items.map(({ metadata, spec }) => ({
          namespace,
          name: metadata.name,
          selector: spec.nodeSelector,
          ...knownValues(spec.defaults ?? {}),
          changedAt: changedAt(metadata, 'f:spec'),
        })),
      };
    }
    // An override that is not seen could be any node's, so a part of the list is as good as none
    if (!hasCode(lacking, 'read.notFound')) {
      return { problem: lacking };
    }
  }
  return { nodeConfigs: [] };
}

function droppedValues({
  namespace,
  name,
  leftOut,
  nodeConfigs = [],
}: ConfigReading): ReadProblem | undefined {
  const concerned = [
    { object: `ConfigMap ${namespace}/${name}`, keys: leftOut ?? [] },
    ...nodeConfigs.map(nodeConfig => ({
      object: `CiliumNodeConfig ${namespace}/${nodeConfig.name}`,
      keys: nodeConfig.leftOut ?? [],
    })),
  ].find(({ keys }) => keys.length > 0);
  return (
    concerned &&
    readProblem('read.configValuesDropped', {
      object: concerned.object,
      keys: concerned.keys.join(', '),
    })
  );
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
