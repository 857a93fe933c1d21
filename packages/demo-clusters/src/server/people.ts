/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { PersonDefinition } from '../definition';
import type { AccessManifests, Binding } from './manifests';
import { bindsUser, type User } from './rbac';

const API_GROUP = 'rbac.authorization.k8s.io';

/** Somebody as the authenticator names them. */
export function userOf({ name }: PersonDefinition): User {
  return { name, groups: ['system:authenticated'] };
}

function withRole(
  access: AccessManifests,
  { name, resources = [] }: PersonDefinition,
): AccessManifests {
  const role = `person:${name}`;
  return {
    ...access,
    roles: [
      ...access.roles,
      {
        apiVersion: `${API_GROUP}/v1`,
        kind: 'ClusterRole',
        metadata: { name: role },
        rules: [
          {
            verbs: ['get', 'list'],
            apiGroups: ['*'],
            resources,
            resourceNames: [],
            nonResourceURLs: [],
          },
        ],
      },
    ],
    bindings: [
      ...access.bindings,
      {
        apiVersion: `${API_GROUP}/v1`,
        kind: 'ClusterRoleBinding',
        metadata: { name: role },
        roleRef: { apiGroup: API_GROUP, kind: 'ClusterRole', name: role },
        subjects: [{ kind: 'User', name }],
      },
    ],
  };
}

function withSubject(binding: Binding, name: string): Binding {
  return {
    ...binding,
    subjects: [...binding.subjects, { kind: 'User', name }],
  };
}

/** The access to a cluster with that of people. */
export function accessWith(
  people: readonly PersonDefinition[],
  access: AccessManifests,
  account: User,
): AccessManifests {
  return people.reduce(
    (before, person) =>
      person.resources
        ? withRole(before, person)
        : {
            ...before,
            bindings: before.bindings.map(binding =>
              bindsUser(binding, account)
                ? withSubject(binding, person.name)
                : binding,
            ),
          },
    access,
  );
}
