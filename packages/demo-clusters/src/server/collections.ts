/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { finished } from '../build/blueprint';
import { collection, type Collection } from './collection';
import { nodeColumns } from './columns/nodes';
import {
  configMapColumns,
  controllerRevisionColumns,
  customColumns,
  daemonSetColumns,
} from './columns/others';
import { podColumns } from './columns/pods';
import type { ClusterState } from './state';

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
            'spec.unschedulable': n =>
              String(n.make().spec.unschedulable ?? false),
          },
        },
        () => cluster.nodes,
        node => node,
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
            'spec.nodeName': p => p.nodeName ?? '',
            'spec.restartPolicy': p => p.make().spec.restartPolicy,
            'spec.schedulerName': p => p.make().spec.schedulerName,
            'spec.serviceAccountName': p => p.make().spec.serviceAccountName,
            'status.phase': p => p.make().status.phase,
            'status.podIP': p => p.make().status.podIP ?? '',
          },
        },
        () => cluster.pods,
        pod => pod,
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
        finished,
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
        finished,
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
        finished,
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
          columns: customColumns,
        },
        () => cluster.ciliumNodeConfigs,
        // one stored object is served in every version
        object => finished({ ...object, apiVersion: `cilium.io/${version}` }),
      ),
    ]),
    ...cluster.customResources.map(
      ({ apiVersion, kind, plural, objects }): [string, Collection] => [
        `${apiVersion}/${plural}`,
        collection(
          {
            ...{ apiVersion, kind, namespaced: true, custom: true },
            columns: customColumns,
          },
          () => objects,
          finished,
        ),
      ],
    ),
  ];
  return new Map(collections);
}
