/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';
import { type KubeApi, type Manifest, pathOfObject } from './KubeApi';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const textMap = { type: 'object', additionalProperties: text };

/** A selector of labels, as code generators write its schema. */
const selector = {
  type: 'object',
  properties: {
    matchLabels: textMap,
    matchExpressions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'operator'],
        properties: { key: text, operator: text, values: texts },
      },
    },
  },
};

const nodeConfig = {
  type: 'object',
  required: ['defaults', 'nodeSelector'],
  properties: { defaults: textMap, nodeSelector: selector },
};

const chartConfig = {
  type: 'object',
  properties: { valuesContent: text, failurePolicy: text },
};

const tuned = {
  type: 'object',
  properties: {
    profile: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'data'],
        properties: { name: text, data: text },
      },
    },
    recommend: {
      type: 'array',
      items: {
        type: 'object',
        required: ['priority', 'profile'],
        properties: {
          priority: { type: 'integer', minimum: 0 },
          profile: text,
          match: {
            type: 'array',
            items: {
              type: 'object',
              required: ['label'],
              properties: { label: text, value: text, type: text },
            },
          },
        },
      },
    },
  },
};

const machineConfig = {
  type: 'object',
  properties: {
    kernelArguments: texts,
    config: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  },
};

function definition(
  group: string,
  kind: string,
  versions: readonly string[],
  spec: JsonObject,
  scope: 'Namespaced' | 'Cluster' = 'Namespaced',
): Manifest & { spec: JsonObject } {
  const plural = `${kind.toLowerCase()}s`;
  const schema = {
    openAPIV3Schema: {
      type: 'object',
      required: ['spec'],
      properties: { spec },
    },
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      ...{ group, scope },
      names: {
        kind,
        plural,
        singular: kind.toLowerCase(),
        listKind: `${kind}List`,
      },
      versions: versions.map((name, index) => ({
        ...{ name, schema, served: true, storage: index === 0 },
      })),
    },
  };
}

/** What plans make objects of, in the shapes that the projects give them. */
const definitions = [
  definition('cilium.io', 'CiliumNodeConfig', ['v2', 'v2alpha1'], nodeConfig),
  definition('helm.cattle.io', 'HelmChartConfig', ['v1'], chartConfig),
  definition('tuned.openshift.io', 'Tuned', ['v1'], tuned),
  definition(
    ...(['machineconfiguration.openshift.io', 'MachineConfig'] as const),
    ...([['v1'], machineConfig, 'Cluster'] as const),
  ),
];

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error('The server does not serve what it was asked to');
    }
    await pause(100);
  }
}

/** Whether the server answers. */
const answers = (api: KubeApi, path: string) =>
  api.request('GET', path).then(
    () => true,
    () => false,
  );

/** Takes the definitions away, and with them their objects. */
export async function withdrawPlanResources(api: KubeApi): Promise<void> {
  for (const object of definitions) {
    await api.remove(object);
    await until(async () => !(await answers(api, pathOfObject(object))));
  }
}

/** Has a server serve what plans make objects of, whatever it served before. */
export async function servePlanResources(api: KubeApi): Promise<void> {
  await withdrawPlanResources(api);
  for (const object of definitions) {
    await api.create(object);
  }
  const paths = [
    ...['cilium.io/v2', 'cilium.io/v2alpha1'].map(
      version => `${version}/ciliumnodeconfigs`,
    ),
    ...['helm.cattle.io/v1/helmchartconfigs', 'tuned.openshift.io/v1/tuneds'],
    'machineconfiguration.openshift.io/v1/machineconfigs',
  ];
  for (const path of paths) {
    await until(() => answers(api, `/apis/${path}`));
  }
}
