/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { Container, PodTemplate } from '../objects';
import { suffixOf } from './identity';

/** A container in the words of a workload. */
export type ContainerInput = Pick<Container, 'name' | 'image' | 'command'>;

export interface PodTemplateInput {
  labels: Record<string, string>;
  serviceAccountName: string;
  nodeSelector: Record<string, string>;
  hostNetwork: boolean;
  affinity?: JsonObject;
  priorityClassName?: string;
  initContainers?: ContainerInput[];
  containers: ContainerInput[];
}

function containerOf(input: ContainerInput): Container {
  return {
    name: input.name,
    image: input.image,
    imagePullPolicy: 'IfNotPresent',
    ...(input.command && { command: input.command }),
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
}

export function podTemplate(input: PodTemplateInput): PodTemplate {
  return {
    metadata: { labels: input.labels },
    spec: {
      nodeSelector: input.nodeSelector,
      ...(input.hostNetwork && { hostNetwork: true }),
      serviceAccountName: input.serviceAccountName,
      ...(input.initContainers && {
        initContainers: input.initContainers.map(containerOf),
      }),
      containers: input.containers.map(containerOf),
      tolerations: [{ operator: 'Exists' }],
      ...(input.affinity && { affinity: input.affinity }),
      ...(input.priorityClassName && {
        priorityClassName: input.priorityClassName,
      }),
      restartPolicy: 'Always',
      schedulerName: 'default-scheduler',
    },
  };
}

/** The hash that the pods of a template carry: another template has another one. */
export function templateHash(
  cluster: string,
  workload: string,
  template: PodTemplate,
): string {
  return suffixOf(10, cluster, workload, JSON.stringify(template));
}
