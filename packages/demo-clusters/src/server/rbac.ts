/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { AccessManifests, Binding, PolicyRule } from './manifests';
import type { RequestInfo } from './requestInfo';

/** Who sends a request, as the authenticator says. */
export interface User {
  name: string;
  groups: string[];
}

export function serviceAccountUser(namespace: string, name: string): User {
  return {
    name: `system:serviceaccount:${namespace}:${name}`,
    groups: [
      'system:serviceaccounts',
      `system:serviceaccounts:${namespace}`,
      'system:authenticated',
    ],
  };
}

/** What the roles system:discovery and system:public-info-viewer let everybody do who is authenticated. */
const PUBLIC_RULE: PolicyRule = {
  verbs: ['get'],
  apiGroups: [],
  resources: [],
  resourceNames: [],
  nonResourceURLs: [
    '/api',
    '/api/*',
    '/apis',
    '/apis/*',
    '/healthz',
    '/livez',
    '/readyz',
    '/version',
    '/version/',
  ],
};

function has(list: string[], value: string): boolean {
  return list.includes('*') || list.includes(value);
}

function coversUrl(patterns: string[], path: string): boolean {
  return patterns.some(pattern =>
    pattern.endsWith('*')
      ? path.startsWith(pattern.slice(0, -1))
      : path === pattern,
  );
}

function ruleAllows(rule: PolicyRule, info: RequestInfo): boolean {
  if (!has(rule.verbs, info.verb)) {
    return false;
  }
  if (!info.resource) {
    return coversUrl(rule.nonResourceURLs, info.path);
  }
  const resource = info.subresource
    ? `${info.resource}/${info.subresource}`
    : info.resource;
  return (
    has(rule.apiGroups, info.group) &&
    (has(rule.resources, resource) ||
      (info.subresource !== undefined &&
        rule.resources.includes(`*/${info.subresource}`))) &&
    (rule.resourceNames.length === 0 ||
      (info.name !== undefined && rule.resourceNames.includes(info.name)))
  );
}

/** Whether a binding is of a user. */
export function bindsUser(binding: Binding, user: User): boolean {
  return binding.subjects.some(subject => {
    switch (subject.kind) {
      case 'User':
        return subject.name === user.name;
      case 'Group':
        return user.groups.includes(subject.name);
      default:
        return (
          serviceAccountUser(
            subject.namespace ?? binding.metadata.namespace ?? '',
            subject.name,
          ).name === user.name
        );
    }
  });
}

/** The rules that a user has for a request: of cluster-wide bindings, and of bindings in the request's namespace. */
function rulesFor(
  manifests: AccessManifests,
  user: User,
  namespace: string | undefined,
): PolicyRule[] {
  return manifests.bindings
    .filter(
      binding =>
        bindsUser(binding, user) &&
        (binding.kind === 'ClusterRoleBinding' ||
          (namespace !== undefined &&
            binding.metadata.namespace === namespace)),
    )
    .flatMap(({ kind, metadata, roleRef }) =>
      manifests.roles
        .filter(
          role =>
            role.kind === roleRef.kind &&
            role.metadata.name === roleRef.name &&
            (role.kind === 'ClusterRole' ||
              (kind === 'RoleBinding' &&
                role.metadata.namespace === metadata.namespace)),
        )
        .flatMap(role => role.rules),
    );
}

/** Whether RBAC lets the user do what the request asks for. */
export function isAllowed(
  manifests: AccessManifests,
  user: User,
  info: RequestInfo,
): boolean {
  if (
    user.groups.includes('system:authenticated') &&
    ruleAllows(PUBLIC_RULE, info)
  ) {
    return true;
  }
  return rulesFor(manifests, user, info.namespace).some(rule =>
    ruleAllows(rule, info),
  );
}
