/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';

/** Parts of a pod of an agent that a test wants otherwise. */
export interface AgentPodParts {
  name?: string;
  nodeName?: string;
  labels?: JsonObject;
  metadata?: JsonObject;
  /** Of the container `cilium-agent`. */
  container?: JsonObject;
  /** Of the init container `config`; null leaves it out. */
  config?: JsonObject | null;
  /** Of the container status of `cilium-agent`; null leaves it out. */
  agentStatus?: JsonObject | null;
  /** State of the init container `config`. */
  configState?: JsonObject;
  status?: JsonObject;
}

/** The pod of a healthy agent, as the API shows it. */
export function agentPodObject(parts: AgentPodParts = {}): JsonObject {
  const {
    name = 'cilium-abcde',
    nodeName = 'worker-1',
    config = {},
    agentStatus = {},
  } = parts;
  return {
    metadata: {
      name,
      namespace: 'kube-system',
      labels: parts.labels ?? { 'k8s-app': 'cilium' },
      ...parts.metadata,
    },
    spec: {
      nodeName,
      initContainers: config
        ? [
            {
              name: 'config',
              command: ['cilium-dbg', 'build-config'],
              ...config,
            },
          ]
        : [],
      containers: [
        {
          name: 'cilium-agent',
          image: 'quay.io/cilium/cilium:v1.17.6@sha256:0123456789abcdef',
          command: ['cilium-agent'],
          args: ['--config-dir=/tmp/cilium/config-map'],
          ...parts.container,
        },
      ],
    },
    status: {
      phase: 'Running',
      startTime: '2026-03-01T10:00:00Z',
      initContainerStatuses: [
        {
          name: 'config',
          state: parts.configState ?? {
            terminated: { exitCode: 0, finishedAt: '2026-03-01T10:00:05Z' },
          },
        },
      ],
      containerStatuses: agentStatus
        ? [
            {
              name: 'cilium-agent',
              ready: true,
              restartCount: 0,
              state: { running: { startedAt: '2026-03-01T10:00:20Z' } },
              ...agentStatus,
            },
          ]
        : [],
      ...parts.status,
    },
  };
}
