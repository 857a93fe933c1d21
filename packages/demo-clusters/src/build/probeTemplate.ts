/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import type { PodTemplate } from '../objects';
import { documentsOf } from '../server/manifests';
import { podTemplate } from './podTemplates';

const objects = z.array(z.record(z.string(), z.json()));
const containerSchema = z.strictObject({
  name: z.string(),
  image: z.string(),
  imagePullPolicy: z.string(),
  command: z.array(z.string()),
  env: objects,
  readinessProbe: z.record(z.string(), z.json()).optional(),
  resources: z.record(z.string(), z.json()),
  securityContext: z.record(z.string(), z.json()),
  terminationMessagePolicy: z.string(),
  volumeMounts: objects,
});

/** Of deploy/probe, so that the demo's probes are made from what we ship. */
const daemonSetSchema = z.object({
  spec: z.object({
    template: z.strictObject({
      metadata: z.strictObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.strictObject({
        hostNetwork: z.boolean(),
        dnsPolicy: z.string(),
        automountServiceAccountToken: z.boolean(),
        enableServiceLinks: z.boolean(),
        terminationGracePeriodSeconds: z.number(),
        nodeSelector: z.record(z.string(), z.string()),
        tolerations: z.array(z.record(z.string(), z.string())),
        securityContext: z.record(z.string(), z.json()),
        initContainers: z.array(containerSchema),
        containers: z.array(containerSchema),
        volumes: objects,
      }),
    }),
  }),
});

/** What the probe's pods are made from, with the image of the cluster's Cilium. */
export function probeTemplate(image: string): PodTemplate {
  const [daemonSet] = documentsOf(
    resolvePackagePath(
      '@internal/demo-clusters',
      '../../deploy/probe/base/daemonset.yaml',
    ),
  );
  const { metadata, spec } = daemonSetSchema.parse(daemonSet).spec.template;
  const { initContainers, containers, ...pod } = spec;
  const withImage = (container: z.output<typeof containerSchema>) => ({
    ...container,
    image,
  });
  return podTemplate({
    ...pod,
    labels: metadata.labels,
    serviceAccountName: 'default',
    initContainers: initContainers.map(withImage),
    containers: containers.map(withImage),
  });
}
