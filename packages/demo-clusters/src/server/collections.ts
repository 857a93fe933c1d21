/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { KubeObject } from '../objects';
import { Column } from './columns/column';
import { nodeColumns } from './columns/nodes';
import {
  ciliumNodeConfigColumns,
  configMapColumns,
  controllerRevisionColumns,
  daemonSetColumns,
} from './columns/others';
import { podColumns } from './columns/pods';
import type { ClusterState } from './state';
import { badRequest } from './status';

type CellValue = string | number;

/** An object with what lists and tables need to know of it. */
export interface Item {
  object: KubeObject;
  /** Where it sorts, and where a continued list goes on. */
  key: string;
  /** The value of a field that the resource can be selected by. */
  field(name: string): string;
  cells(now: Date): CellValue[];
}

/** All objects of one resource, as one API version serves them. */
export interface Collection {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
  /** Items of custom resources carry their kind in lists, those of built-in ones do not. */
  custom: boolean;
  columns: Array<Omit<Column<never>, 'cell'>>;
  items(): Item[];
}

interface ResourceType<T extends KubeObject> {
  apiVersion: string;
  kind: string;
  namespaced: boolean;
  custom?: boolean;
  columns: Column<T>[];
  /** Field selectors beside `metadata.name` and `metadata.namespace`. */
  fields?: Record<string, (object: T) => string>;
}

function fieldOf<T extends KubeObject>(
  type: ResourceType<T>,
  object: T,
  name: string,
): string {
  if (name === 'metadata.name') {
    return object.metadata.name;
  }
  if (name === 'metadata.namespace' && type.namespaced) {
    return object.metadata.namespace ?? '';
  }
  const read = type.fields?.[name];
  if (!read) {
    throw badRequest(
      type.fields
        ? `field label not supported: ${name}`
        : `"${name}" is not a known field selector: only "metadata.name", "metadata.namespace"`,
    );
  }
  return read(object);
}

function collection<T extends KubeObject>(
  type: ResourceType<T>,
  objects: () => T[],
): Collection {
  const toItem = (object: T): Item => ({
    object,
    key: [object.metadata.namespace, object.metadata.name]
      .filter(Boolean)
      .join('/'),
    field: name => fieldOf(type, object, name),
    cells: now => type.columns.map(({ cell }) => cell(object, now)),
  });
  return {
    apiVersion: type.apiVersion,
    kind: type.kind,
    namespaced: type.namespaced,
    custom: type.custom ?? false,
    columns: type.columns.map(({ cell: _cell, ...column }) => column),
    items: () =>
      objects()
        .map(toItem)
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** What one cluster serves, by `<apiVersion>/<plural>`. */
export function collectionsOf(state: ClusterState): Map<string, Collection> {
  const { cluster } = state;
  const collections: Array<[string, Collection]> = [
    [
      'v1/nodes',
      collection(
        {
          apiVersion: 'v1',
          kind: 'Node',
          namespaced: false,
          columns: nodeColumns,
          fields: {
            'spec.unschedulable': n => String(n.spec.unschedulable ?? false),
          },
        },
        () => cluster.nodes,
      ),
    ],
    [
      'v1/pods',
      collection(
        {
          apiVersion: 'v1',
          kind: 'Pod',
          namespaced: true,
          columns: podColumns,
          fields: {
            'spec.nodeName': p => p.spec.nodeName ?? '',
            'spec.restartPolicy': p => p.spec.restartPolicy,
            'spec.schedulerName': p => p.spec.schedulerName,
            'spec.serviceAccountName': p => p.spec.serviceAccountName,
            'status.phase': p => p.status.phase,
            'status.podIP': p => p.status.podIP ?? '',
          },
        },
        () => cluster.pods,
      ),
    ],
    [
      'v1/configmaps',
      collection(
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          namespaced: true,
          columns: configMapColumns,
        },
        () => cluster.configMaps,
      ),
    ],
    [
      'apps/v1/daemonsets',
      collection(
        {
          apiVersion: 'apps/v1',
          kind: 'DaemonSet',
          namespaced: true,
          columns: daemonSetColumns,
        },
        () => cluster.daemonSets,
      ),
    ],
    [
      'apps/v1/controllerrevisions',
      collection(
        {
          apiVersion: 'apps/v1',
          kind: 'ControllerRevision',
          namespaced: true,
          columns: controllerRevisionColumns,
        },
        () => cluster.controllerRevisions,
      ),
    ],
    ...cluster.ciliumNodeConfigVersions.map((version): [string, Collection] => [
      `cilium.io/${version}/ciliumnodeconfigs`,
      collection(
        {
          apiVersion: `cilium.io/${version}`,
          kind: 'CiliumNodeConfig',
          namespaced: true,
          custom: true,
          columns: ciliumNodeConfigColumns,
        },
        // one stored object is served in every version
        () =>
          cluster.ciliumNodeConfigs.map(object => ({
            ...object,
            apiVersion: `cilium.io/${version}`,
          })),
      ),
    ]),
  ];
  return new Map(collections);
}
