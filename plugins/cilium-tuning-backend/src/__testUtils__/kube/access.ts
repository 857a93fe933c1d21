/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { AccessManifest } from './accessManifests';
import { type KubeApi, pathOfObject } from './KubeApi';

const tokenSchema = z.looseObject({
  status: z.looseObject({ token: z.string() }),
});

const reviewSchema = z.looseObject({
  status: z.looseObject({ allowed: z.boolean() }),
});

function accountOf(manifests: readonly AccessManifest[]): AccessManifest {
  const account = manifests.find(({ kind }) => kind === 'ServiceAccount');
  if (!account) {
    throw new Error('The manifests hold no account');
  }
  return account;
}

/** Applies manifests; gives a token of the account in them. */
export async function grant(
  api: KubeApi,
  manifests: readonly AccessManifest[],
): Promise<string> {
  await api.ensureNamespaces(manifests);
  for (const manifest of manifests) {
    await api.create(manifest);
  }
  const answer = await api.request(
    'POST',
    `${pathOfObject(accountOf(manifests))}/token`,
    {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { expirationSeconds: 3600 },
    },
  );
  return tokenSchema.parse(answer).status.token;
}

/** Whether the server would let the account in the manifests do something. */
export async function isAllowed(
  api: KubeApi,
  manifests: readonly AccessManifest[],
  resourceAttributes: Record<string, string>,
): Promise<boolean> {
  const { name, namespace } = accountOf(manifests).metadata;
  const answer = await api.request(
    'POST',
    '/apis/authorization.k8s.io/v1/subjectaccessreviews',
    {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SubjectAccessReview',
      spec: {
        user: `system:serviceaccount:${namespace}:${name}`,
        groups: [
          'system:serviceaccounts',
          `system:serviceaccounts:${namespace}`,
          'system:authenticated',
        ],
        resourceAttributes,
      },
    },
  );
  return reviewSchema.parse(answer).status.allowed;
}

/** A cluster as an operator writes it into app-config, with nothing but this token. */
export function configuredCluster(
  api: KubeApi,
  name: string,
  token: string,
): JsonObject {
  return {
    name,
    url: api.server,
    authProvider: 'serviceAccount',
    serviceAccountToken: token,
    caData: Buffer.from(api.ca).toString('base64'),
  };
}
