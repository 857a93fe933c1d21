/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { applyPatch } from 'fast-json-patch';
import { parse } from 'yaml';
import { z } from 'zod';
import { documentsOf } from '../../server/manifests';

/** The folders of what is deployed. */
export const DEPLOY = resolvePackagePath(
  '@internal/demo-clusters',
  '../../deploy',
);
/** The manifests of the probe. */
export const PROBE = join(DEPLOY, 'probe');

const mountSchema = z.strictObject({
  name: z.string(),
  mountPath: z.string(),
  readOnly: z.literal(true).optional(),
  recursiveReadOnly: z.string().optional(),
});

const volumeSchema = z.strictObject({
  name: z.string(),
  hostPath: z
    .strictObject({ path: z.string(), type: z.string().optional() })
    .optional(),
  emptyDir: z
    .strictObject({ medium: z.string(), sizeLimit: z.string() })
    .optional(),
  configMap: z.strictObject({ name: z.string() }).optional(),
});

const containerSchema = z.looseObject({
  name: z.string(),
  image: z.string(),
  command: z.array(z.string()),
  env: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  securityContext: z.looseObject({}),
  volumeMounts: z.array(mountSchema),
});

const daemonSetSchema = z.looseObject({
  kind: z.literal('DaemonSet'),
  spec: z.looseObject({
    selector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.looseObject({
        initContainers: z.array(containerSchema).length(1),
        containers: z.array(containerSchema).length(1),
        volumes: z.array(volumeSchema),
      }),
    }),
  }),
});

const objectSchema = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

const kustomizationSchema = z.strictObject({
  apiVersion: z.string(),
  kind: z.enum(['Kustomization', 'Component']),
  resources: z.array(z.string()).default([]),
  patches: z
    .array(
      z.strictObject({
        target: z.strictObject({ kind: z.string(), name: z.string() }),
        patch: z.string(),
      }),
    )
    .default([]),
  configMapGenerator: z
    .array(z.looseObject({ name: z.string(), files: z.array(z.string()) }))
    .default([]),
});

const operationsSchema = z.array(
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('add'), path: z.string(), value: z.json() }),
    z.strictObject({
      op: z.literal('replace'),
      path: z.string(),
      value: z.json(),
    }),
    z.strictObject({
      op: z.literal('test'),
      path: z.string(),
      value: z.json(),
    }),
    z.strictObject({ op: z.literal('remove'), path: z.string() }),
  ]),
);

export type KubernetesObject = z.output<typeof objectSchema>;

export function readKustomization(dir: string) {
  return kustomizationSchema.parse(
    documentsOf(join(dir, 'kustomization.yaml'))[0],
  );
}

function resourcesOf(dir: string): KubernetesObject[] {
  return readKustomization(dir)
    .resources.flatMap(file => documentsOf(join(dir, file)))
    .map(document => objectSchema.parse(document));
}

/** What kustomize makes of the base and these components, in this order; a patch that fits nothing is an error. */
export function buildProbe(...components: string[]): KubernetesObject[] {
  const objects = resourcesOf(join(PROBE, 'base'));
  for (const component of components) {
    const dir = join(PROBE, 'components', component);
    objects.push(...resourcesOf(dir));
    for (const { target, patch } of readKustomization(dir).patches) {
      const patched = objects.find(
        ({ kind, metadata }) =>
          kind === target.kind && metadata.name === target.name,
      );
      applyPatch(patched, operationsSchema.parse(parse(patch)), true);
    }
  }
  return objects;
}

export function daemonSetOf(objects: KubernetesObject[]) {
  return daemonSetSchema.parse(objects.find(o => o.kind === 'DaemonSet'));
}

/** The pods that the DaemonSet makes, its containers in the order in which they run. */
export function podOf(objects: KubernetesObject[]) {
  const { spec } = daemonSetOf(objects).spec.template;
  return { spec, containers: [...spec.initContainers, ...spec.containers] };
}
