/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type {
  CiliumDefinition,
  CiliumNodeConfigDefinition,
} from '../definition';
import type { CiliumNodeConfig, ConfigMap } from '../objects';
import { Clock } from './clock';
import { BuildScope, managedBy, objectMeta, ownedKeys } from './metadata';

export const DEFAULT_NAMESPACE = 'kube-system';
export const CONFIG_MAP_NAME = 'cilium-config';
const DEFAULT_CONFIG_AGE_HOURS = 30 * 24;
const INSTALLED_HOURS_AGO = 85 * 24;

const HELM_LABELS = { 'app.kubernetes.io/managed-by': 'Helm' };
const HELM_ANNOTATIONS = {
  'meta.helm.sh/release-name': 'cilium',
  'meta.helm.sh/release-namespace': DEFAULT_NAMESPACE,
};

/** Installed long ago, unless it was changed before that. */
export function installedAt(clock: Clock, changedHoursAgo: number): string {
  return clock.hoursAgo(Math.max(INSTALLED_HOURS_AGO, changedHoursAgo));
}

export function configChangedHoursAgo(cilium: CiliumDefinition): number {
  return cilium.configChangedHoursAgo ?? DEFAULT_CONFIG_AGE_HOURS;
}

export function buildConfigMap(
  scope: BuildScope,
  input: {
    name: string;
    namespace: string;
    data: Record<string, string>;
    manager: string;
    createdAt: string;
    changedAt: string;
  },
): ConfigMap {
  const byHelm = input.manager === 'helm';
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: objectMeta(scope, 'ConfigMap', {
      name: input.name,
      namespace: input.namespace,
      creationTimestamp: input.createdAt,
      ...(byHelm && {
        labels: HELM_LABELS,
        annotations: {
          ...HELM_ANNOTATIONS,
          'meta.helm.sh/release-namespace': input.namespace,
        },
      }),
      managedFields: [
        managedBy(input.manager, input.changedAt, {
          'f:data': ownedKeys(Object.keys(input.data)),
          ...(byHelm && {
            'f:metadata': {
              'f:annotations': ownedKeys(Object.keys(HELM_ANNOTATIONS)),
              'f:labels': ownedKeys(Object.keys(HELM_LABELS)),
            },
          }),
        }),
      ],
    }),
    data: input.data,
  };
}

export function buildNodeConfig(
  scope: BuildScope,
  clock: Clock,
  definition: CiliumNodeConfigDefinition,
  cilium: CiliumDefinition,
  apiVersion: string,
): CiliumNodeConfig {
  const changedHoursAgo =
    definition.changedHoursAgo ?? configChangedHoursAgo(cilium);
  return {
    apiVersion,
    kind: 'CiliumNodeConfig',
    metadata: objectMeta(scope, 'CiliumNodeConfig', {
      name: definition.name,
      namespace: cilium.namespace ?? DEFAULT_NAMESPACE,
      generation: 1,
      creationTimestamp: installedAt(clock, changedHoursAgo),
      managedFields: [
        managedBy(
          'kubectl-client-side-apply',
          clock.hoursAgo(changedHoursAgo),
          { 'f:spec': { '.': {}, 'f:defaults': {}, 'f:nodeSelector': {} } },
          { apiVersion },
        ),
      ],
    }),
    spec: {
      ...(definition.nodeSelector && {
        nodeSelector: { ...definition.nodeSelector },
      }),
      defaults: definition.defaults,
    },
  };
}
