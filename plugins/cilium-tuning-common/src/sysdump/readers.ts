/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { configOfObject, nodeConfigOfObject } from '../objects/config';
import { nodeOfObject, type SeenNode } from '../objects/nodeFacts';
import {
  daemonSetSchema,
  metadataSchema,
  type DaemonSet,
} from '../objects/shapes';
import type { ConfigReading, NodeConfigReading } from '../snapshot/sources';
import type { Budget } from './entries';
import type { SysdumpLayout } from './layout';
import { readObjects, type ObjectsRead } from './readObjects';

const metadataOf = ({ metadata }: JsonObject) =>
  metadataSchema.safeParse(metadata).data;

/** Reads the nodes of the cluster. */
export function readNodes(
  { files }: SysdumpLayout,
  budget: Budget,
): Promise<ObjectsRead<SeenNode>> {
  return readObjects({
    entry: files.get('nodes'),
    name: 'k8s-nodes-*.yaml',
    budget,
    unread: [
      ['status', 'images'],
      ['status', 'volumesAttached'],
      ['status', 'volumesInUse'],
    ],
    pick: nodeOfObject,
  });
}

/** Reads the ConfigMap of Cilium. */
export function readConfigMap(
  { files }: SysdumpLayout,
  budget: Budget,
): Promise<ObjectsRead<ConfigReading>> {
  return readObjects({
    entry: files.get('configMap'),
    name: 'cilium-configmap-*.yaml',
    budget,
    pick: object => {
      const { name, namespace = '' } = metadataOf(object) ?? {};
      return name === undefined
        ? undefined
        : configOfObject(object, { namespace, name });
    },
  });
}

/** Reads what nodes are configured with beside the ConfigMap. */
export function readNodeConfigs(
  { files }: SysdumpLayout,
  budget: Budget,
): Promise<ObjectsRead<NodeConfigReading>> {
  return readObjects({
    entry: files.get('nodeConfigs'),
    name: 'ciliumnodeconfigs-*.yaml',
    budget,
    pick: object =>
      nodeConfigOfObject(object, metadataOf(object)?.namespace ?? ''),
  });
}

/** Reads the DaemonSets of the agents. */
export function readDaemonSets(
  { files }: SysdumpLayout,
  budget: Budget,
): Promise<ObjectsRead<DaemonSet>> {
  return readObjects({
    entry: files.get('daemonSets'),
    name: 'cilium-daemonset-*.yaml',
    budget,
    pick: object => daemonSetSchema.safeParse(object).data,
  });
}
