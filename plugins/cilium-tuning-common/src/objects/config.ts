/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import type { ConfigReading, NodeConfigReading } from '../snapshot/sources';
import { knownValues } from './configValues';
import { changedAt } from './managedFields';
import { readProblem, type ReadProblem } from './problem';
import { configMapSchema, nodeConfigSchema } from './shapes';

/**
 * What the ConfigMap of Cilium tells its agents.
 *
 * @param where - where the object was found
 * @returns undefined when the object is not a ConfigMap
 * @public
 */
export function configOfObject(
  object: JsonObject,
  where: { namespace: string; name: string },
): ConfigReading | undefined {
  const parsed = configMapSchema.safeParse(object).data;
  return (
    parsed && {
      ...where,
      ...knownValues(parsed.data ?? {}),
      changedAt: changedAt(parsed.metadata, 'f:data'),
    }
  );
}

/**
 * What a CiliumNodeConfig tells the agents of the nodes that it selects.
 *
 * @returns undefined when the object is none
 * @public
 */
export function nodeConfigOfObject(
  object: JsonObject,
  namespace: string,
): NodeConfigReading | undefined {
  const parsed = nodeConfigSchema.safeParse(object).data;
  return (
    parsed && {
      namespace,
      name: parsed.metadata.name,
      selector: parsed.spec.nodeSelector,
      ...knownValues(parsed.spec.defaults ?? {}),
      createdAt: parsed.metadata.creationTimestamp,
      changedAt: changedAt(parsed.metadata, 'f:spec'),
    }
  );
}

/**
 * Says which values of a configuration could not be taken.
 *
 * @public
 */
export function droppedValues({
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
