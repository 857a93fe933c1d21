/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
  rules: z
    .array(
      z.looseObject({
        resources: z.array(z.string()),
        verbs: z.array(z.string()),
      }),
    )
    .optional(),
  roleRef: z.looseObject({ name: z.string() }).optional(),
  subjects: z.array(z.looseObject({ name: z.string() })).optional(),
});

const kustomizationSchema = z.looseObject({ resources: z.array(z.string()) });

/** One of the manifests that give Backstage access to a cluster. */
export type AccessManifest = z.output<typeof manifestSchema>;

const deploy = resolvePackagePath('@internal/demo-clusters', '../../deploy');

function documentsOf(path: string): unknown[] {
  return parseAllDocuments(readFileSync(join(deploy, path), 'utf8')).map(
    document => document.toJS(),
  );
}

/** What an operator applies for Backstage to read a cluster: the account, the roles, and the probe's namespace. */
export function accessManifests(): AccessManifest[] {
  const [kustomization] = documentsOf('backstage-access/kustomization.yaml');
  const files = [
    'probe/base/namespace.yaml',
    ...kustomizationSchema
      .parse(kustomization)
      .resources.map(file => `backstage-access/${file}`),
    'probe/base/access.yaml',
  ];
  return files
    .flatMap(documentsOf)
    .map(document => manifestSchema.parse(document));
}

const titleOf = (
  { metadata }: AccessManifest,
  { verbs, resources }: { verbs: string[]; resources: string[] },
) => `${verbs} ${resources} in ${metadata.namespace ?? 'the cluster'}`;

/** Every rule of the roles, as "list nodes in the cluster". */
export function rulesOf(manifests: readonly AccessManifest[]): string[] {
  return manifests.flatMap(
    manifest => manifest.rules?.map(rule => titleOf(manifest, rule)) ?? [],
  );
}

/** The same access without one rule. */
export function withoutRule(
  manifests: readonly AccessManifest[],
  title: string,
): AccessManifest[] {
  return manifests.map(manifest => ({
    ...manifest,
    rules: manifest.rules?.filter(rule => titleOf(manifest, rule) !== title),
  }));
}

/** The same access for another account, beside the first. */
export function forAccount(
  manifests: readonly AccessManifest[],
  suffix: string,
): AccessManifest[] {
  const renamed = <T extends { name: string }>(named: T): T => ({
    ...named,
    name: `${named.name}-${suffix}`,
  });
  return manifests
    .filter(({ kind }) => kind !== 'Namespace')
    .map(manifest => ({
      ...manifest,
      metadata: renamed(manifest.metadata),
      roleRef: manifest.roleRef && renamed(manifest.roleRef),
      subjects: manifest.subjects?.map(renamed),
    }));
}
