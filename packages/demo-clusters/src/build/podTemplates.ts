/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Container, PodSpec, PodTemplate } from '../objects';
import { suffixOf } from './identity';

/** A container in the words of a workload; what it does not say has the defaults of the API. */
export type ContainerInput = Pick<Container, 'name' | 'image'> &
  Partial<Container>;

/** The same of a pod. */
export type PodTemplateInput = Pick<PodSpec, 'serviceAccountName'> &
  Partial<Omit<PodSpec, 'containers' | 'initContainers'>> & {
    labels: Record<string, string>;
    annotations?: Record<string, string>;
    initContainers?: ContainerInput[];
    containers: ContainerInput[];
  };

function containerOf(input: ContainerInput): Container {
  return {
    imagePullPolicy: 'IfNotPresent',
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'FallbackToLogsOnError',
    ...input,
  };
}

export function podTemplate({
  labels,
  annotations,
  initContainers,
  containers,
  ...spec
}: PodTemplateInput): PodTemplate {
  return {
    metadata: { labels, ...(annotations && { annotations }) },
    spec: {
      tolerations: [{ operator: 'Exists' }],
      restartPolicy: 'Always',
      schedulerName: 'default-scheduler',
      ...spec,
      ...(initContainers && {
        initContainers: initContainers.map(containerOf),
      }),
      containers: containers.map(containerOf),
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
