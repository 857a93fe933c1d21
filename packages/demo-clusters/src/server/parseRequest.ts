/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { RequestInfo } from './requestInfo';
import { parseFieldSelector } from './selectors';

const MUTATING_VERBS: Record<string, string> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
};

function verbOf(
  method: string,
  name: string | undefined,
  query: URLSearchParams,
) {
  if (method === 'DELETE') {
    return name ? 'delete' : 'deletecollection';
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return MUTATING_VERBS[method] ?? method.toLowerCase();
  }
  if (name) {
    return 'get';
  }
  return /^(true|1)$/.test(query.get('watch') ?? '') ? 'watch' : 'list';
}

/** A list narrowed to one name is authorized as if it named the object, so that `resourceNames` can allow it. */
function nameOfSelector(query: URLSearchParams): string | undefined {
  try {
    return parseFieldSelector(query.get('fieldSelector')).find(
      ({ field, operator }) => field === 'metadata.name' && operator === '=',
    )?.value;
  } catch {
    // who may list at all is told later what is wrong with the selector
    return undefined;
  }
}

export function parseRequest(method: string, url: URL): RequestInfo {
  const path = url.pathname;
  const segments = path
    .split('/')
    .filter(Boolean)
    .map(segment => decodeURIComponent(segment));
  const isCore = segments[0] === 'api' && segments.length >= 3;
  const isGroup = segments[0] === 'apis' && segments.length >= 4;
  if (!isCore && !isGroup) {
    return { path, verb: method.toLowerCase(), group: '', version: '' };
  }
  const [group, version, ...rest] = isCore
    ? ['', ...segments.slice(1)]
    : segments.slice(1);
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2;
  const [resource, name, subresource] = inNamespace ? rest.slice(2) : rest;
  const verb = verbOf(method, name, url.searchParams);
  return {
    path,
    verb,
    group,
    version,
    resource,
    subresource,
    namespace: inNamespace ? rest[1] : undefined,
    name:
      name ??
      (verb === 'list' || verb === 'watch'
        ? nameOfSelector(url.searchParams)
        : undefined),
  };
}
