/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const strings = z.array(z.string()).default([]);

const ruleSchema = z.strictObject({
  verbs: z.array(z.string()).min(1),
  apiGroups: strings,
  resources: strings,
  resourceNames: strings,
  nonResourceURLs: strings,
});

const metadataSchema = z.looseObject({
  name: z.string(),
  namespace: z.string().optional(),
});

const roleSchema = z.strictObject({
  apiVersion: z.literal('rbac.authorization.k8s.io/v1'),
  kind: z.enum(['Role', 'ClusterRole']),
  metadata: metadataSchema,
  rules: z.array(ruleSchema),
});

const bindingSchema = z.strictObject({
  apiVersion: z.literal('rbac.authorization.k8s.io/v1'),
  kind: z.enum(['RoleBinding', 'ClusterRoleBinding']),
  metadata: metadataSchema,
  roleRef: z.strictObject({
    apiGroup: z.literal('rbac.authorization.k8s.io'),
    kind: z.enum(['Role', 'ClusterRole']),
    name: z.string(),
  }),
  subjects: z
    .array(
      z.strictObject({
        kind: z.enum(['ServiceAccount', 'User', 'Group']),
        name: z.string(),
        namespace: z.string().optional(),
        apiGroup: z.string().optional(),
      }),
    )
    .default([]),
});

const accountSchema = z.looseObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('ServiceAccount'),
  metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
});

const manifestSchema = z.discriminatedUnion('kind', [
  roleSchema,
  bindingSchema,
  accountSchema,
]);

const kustomizationSchema = z.strictObject({
  apiVersion: z.string().startsWith('kustomize.config.k8s.io/'),
  kind: z.enum(['Kustomization', 'Component']),
  resources: z.array(z.string()),
});

export type PolicyRule = z.output<typeof ruleSchema>;
export type Role = z.output<typeof roleSchema>;
export type Binding = z.output<typeof bindingSchema>;
export type Account = z.output<typeof accountSchema>;

/** The access manifests of one folder. */
export interface AccessManifests {
  roles: Role[];
  bindings: Binding[];
  serviceAccounts: Account[];
}

export function documentsOf(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    if (document.errors.length > 0) {
      throw new InputError(`${file} is not valid YAML`, document.errors[0]);
    }
    return document.toJS();
  });
}

/** Reads the manifests in these files. */
export function readManifests(...files: string[]): AccessManifests {
  const manifests = files.flatMap(file =>
    documentsOf(file).map(document => {
      const parsed = manifestSchema.safeParse(document);
      if (!parsed.success) {
        throw new InputError(
          `${file} holds a manifest that is not understood: ${z.prettifyError(
            parsed.error,
          )}`,
        );
      }
      return parsed.data;
    }),
  );
  return {
    roles: manifests.filter(
      (m): m is Role => m.kind === 'Role' || m.kind === 'ClusterRole',
    ),
    bindings: manifests.filter(
      (m): m is Binding =>
        m.kind === 'RoleBinding' || m.kind === 'ClusterRoleBinding',
    ),
    serviceAccounts: manifests.filter(
      (m): m is Account => m.kind === 'ServiceAccount',
    ),
  };
}

/** The files that `kubectl apply -k` would apply of a folder: only those that its kustomization names. */
export function filesOfKustomization(dir: string): string[] {
  const [kustomization] = documentsOf(join(dir, 'kustomization.yaml'));
  return kustomizationSchema
    .parse(kustomization)
    .resources.map(file => join(dir, file));
}
