/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { Evidence } from '../snapshot/evidence';
import type { FactName } from '../snapshot/facts';
import type { NodeReading } from '../snapshot/sources';
import { cleanText } from '../text/cleanText';
import { evidenceOf } from './evidence';
import { isJsonObject } from './json';
import { changedAt } from './managedFields';
import { GOVERNOR_LABEL } from './nodeFeatures/rules';
import { metadataSchema, nodeSchema, type Metadata } from './shapes';

const VALUE_LIMIT = 253;

/**
 * What the API shows of a node, wherever in an answer it stood.
 *
 * @public
 */
export interface SeenNode {
  metadata: Metadata;
  values: {
    fact: NodeFact;
    /** Where it stood: the column, or the field. */
    at: string;
    value: string;
  }[];
  /** IP addresses that it has inside the cluster. */
  addresses: string[];
}

/**
 * A fact that the object of a node tells.
 *
 * @public
 */
export type NodeFact = Extract<
  FactName,
  | 'operatingSystem'
  | 'osImage'
  | 'kernelRelease'
  | 'architecture'
  | 'kubeletVersion'
  | 'nodeStatus'
>;

const columns = {
  Status: 'nodeStatus',
  Version: 'kubeletVersion',
  'OS-Image': 'osImage',
  'Kernel-Version': 'kernelRelease',
} as const satisfies Record<string, NodeFact>;

const labels = {
  'kubernetes.io/arch': 'architecture',
  'kubernetes.io/os': 'operatingSystem',
} as const satisfies Record<string, NodeFact>;

const fields = {
  operatingSystem: 'operatingSystem',
  osImage: 'osImage',
  kernelVersion: 'kernelRelease',
  architecture: 'architecture',
  kubeletVersion: 'kubeletVersion',
} as const satisfies Record<string, NodeFact>;

function valuesOf(
  names: Readonly<Record<string, NodeFact>>,
  from: Readonly<Record<string, unknown>>,
  at: (name: string) => string,
): SeenNode['values'] {
  return Object.entries(names).flatMap(([name, fact]) => {
    const value = Object.hasOwn(from, name) ? from[name] : undefined;
    // What the API server prints for a value that it does not have
    const told = typeof value === 'string' && !/^(<\w+>)?$/.test(value);
    return told
      ? [{ fact, at: at(name), value: cleanText(value, VALUE_LIMIT) }]
      : [];
  });
}

const ipAddress = z.union([z.ipv4(), z.ipv6()]);

const addressesOf = (told: readonly unknown[]): string[] =>
  told.flatMap(address => ipAddress.safeParse(address).data ?? []);

/**
 * A node out of a row of the server-side table.
 *
 * @public
 */
export function nodeOfRow(row: JsonObject): SeenNode | undefined {
  const metadata = metadataSchema.safeParse(row.metadata).data;
  const cells = isJsonObject(row.cells) ? row.cells : {};
  return (
    metadata && {
      metadata,
      values: [
        ...valuesOf(columns, cells, name => name),
        ...valuesOf(labels, metadata.labels ?? {}, name => `label ${name}`),
      ],
      addresses: addressesOf([cells['Internal-IP']]),
    }
  );
}

function statusOf(conditions: { type: string; status: string }[]) {
  switch (conditions.find(({ type }) => type === 'Ready')?.status) {
    case undefined:
      return 'Unknown';
    case 'True':
      return 'Ready';
    default:
      return 'NotReady';
  }
}

/**
 * A node out of a plain list.
 *
 * @public
 */
export function nodeOfObject(object: JsonObject): SeenNode | undefined {
  const node = nodeSchema.safeParse(object).data;
  return (
    node && {
      metadata: node.metadata,
      values: [
        ...valuesOf(
          fields,
          node.status.nodeInfo ?? {},
          name => `status.nodeInfo.${name}`,
        ),
        {
          fact: 'nodeStatus',
          at: 'status.conditions',
          value: statusOf(node.status.conditions),
        },
      ],
      addresses: addressesOf(
        node.status.addresses
          .filter(({ type }) => type === 'InternalIP')
          .map(({ address }) => address),
      ),
    }
  );
}

const argumentAnnotations = ['k3s.io/node-args', 'rke2.io/node-args'];

/**
 * Whether the distribution says that it runs without kube-proxy. K3s and RKE2 write the arguments they were started with
 * into an annotation.
 */
function disablesKubeProxy(text: string | undefined): boolean {
  if (text === undefined) {
    return false;
  }
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return false;
  }
  if (!Array.isArray(list)) {
    return false;
  }
  return list.some((argument, index) => {
    if (argument === '--disable-kube-proxy=true') {
      return true;
    }
    // The value may stand behind the flag, as an argument of its own
    const next: unknown = list[index + 1];
    return (
      argument === '--disable-kube-proxy' &&
      (next === undefined ||
        (typeof next === 'string' && !/^(false|f|0)$/i.test(next)))
    );
  });
}

/** The facts of a node with where each stood. */
function factsOfNode(
  { metadata, values }: SeenNode,
  source: string,
  observedAt: string,
): Evidence[] {
  const evidence = evidenceOf(`Node ${metadata.name}`, source, observedAt);
  const disabling = argumentAnnotations.find(name =>
    disablesKubeProxy(metadata.annotations?.[name]),
  );
  return [
    ...values.map(({ fact, at, value }) =>
      evidence(fact, value, `${at}: ${value}`),
    ),
    ...(disabling
      ? [
          evidence(
            'kubeProxy',
            'disabled',
            `${disabling}: ... --disable-kube-proxy ...`,
            // What the distribution was told; a kube-proxy that is seen running beats it
            'configured',
          ),
        ]
      : []),
  ];
}

/** Cilium can be told to take options from annotations of the node. */
const setsOptions = ({ metadata }: SeenNode) =>
  Object.keys(metadata.annotations ?? {}).some(name =>
    name.startsWith('config.cilium.io/'),
  );

/** When node feature discovery wrote the governor of the CPUs: unlike what else it says, it can change at any time. */
function labelTimesOf({ metadata }: SeenNode) {
  const written = Object.hasOwn(metadata.labels ?? {}, GOVERNOR_LABEL)
    ? changedAt(metadata, 'f:metadata', 'f:labels', `f:${GOVERNOR_LABEL}`)
    : undefined;
  return written && { labelTimes: { [GOVERNOR_LABEL]: written } };
}

/**
 * What the object of a node says of it.
 *
 * @param observedAt - when it was read, ISO 8601
 * @public
 */
export function nodeReading(
  node: SeenNode,
  source: string,
  observedAt: string,
): NodeReading {
  return {
    facts: factsOfNode(node, source, observedAt),
    labels: node.metadata.labels ?? {},
    addresses: node.addresses,
    labelsChangedAt: changedAt(node.metadata, 'f:metadata', 'f:labels'),
    ...labelTimesOf(node),
    ...(setsOptions(node) && { setsOptions: true }),
  };
}
