/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Container, PodSpec } from '../../objects';

const TOKEN = 'kube-api-access-7xk2m';
const TOKEN_MOUNT = {
  name: TOKEN,
  readOnly: true,
  mountPath: '/var/run/secrets/kubernetes.io/serviceaccount',
};
const TOKEN_VOLUME = {
  name: TOKEN,
  projected: {
    sources: [
      { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
      {
        configMap: {
          name: 'kube-root-ca.crt',
          items: [{ key: 'ca.crt', path: 'ca.crt' }],
        },
      },
      {
        downwardAPI: {
          items: [
            {
              path: 'namespace',
              fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' },
            },
          ],
        },
      },
    ],
    defaultMode: 420,
  },
};
const TOLERATED = [
  ...['not-ready', 'unreachable'].map(problem => [problem, 'NoExecute']),
  ...['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable'].map(
    problem => [problem, 'NoSchedule'],
  ),
  ['network-unavailable', 'NoSchedule'],
].map(([problem, effect]) => ({
  key: `node.kubernetes.io/${problem}`,
  operator: 'Exists',
  effect,
}));

function withToken(containers: Container[]): Container[] {
  return containers.map(container => ({
    ...container,
    volumeMounts: [...(container.volumeMounts ?? []), TOKEN_MOUNT],
  }));
}

/** What admission and defaults make of the specification that a controller wrote. */
export function admittedSpec(spec: PodSpec): PodSpec {
  const { initContainers, containers, volumes = [], tolerations } = spec;
  return {
    ...spec,
    ...(spec.automountServiceAccountToken !== false && {
      ...(initContainers && { initContainers: withToken(initContainers) }),
      containers: withToken(containers),
      volumes: [...volumes, TOKEN_VOLUME],
    }),
    serviceAccount: spec.serviceAccountName,
    tolerations: [...tolerations, ...TOLERATED],
    priority: spec.priorityClassName ? 2_000_001_000 : 0,
    preemptionPolicy: 'PreemptLowerPriority',
    enableServiceLinks: spec.enableServiceLinks ?? true,
  };
}
