/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { RequestInfo } from './requestInfo';

/** What the API server answers a request with. */
export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Address whose answer is passed on instead. */
  from?: string;
}

/** A refusal that the API server words as an object of kind Status. */
export class StatusError extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
    readonly details?: JsonObject,
    readonly metadata: JsonObject = {},
  ) {
    super(message);
    this.name = 'StatusError';
  }
}

export function jsonResponse(status: number, body: object): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: `${JSON.stringify(body)}\n`,
  };
}

export function statusResponse(error: StatusError): ApiResponse {
  return jsonResponse(error.code, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: error.metadata,
    status: 'Failure',
    message: error.message,
    reason: error.reason,
    ...(error.details && { details: error.details }),
    code: error.code,
  });
}

export function textResponse(
  status: number,
  text: string,
  headers: Record<string, string> = {},
): ApiResponse {
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: `${text}\n`,
  };
}

/** For paths that no API group serves; the API server does not use a Status here. */
export function pageNotFound(): ApiResponse {
  return textResponse(404, '404 page not found');
}

export function unauthorized(): StatusError {
  return new StatusError(401, 'Unauthorized', 'Unauthorized');
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

function detailsOf(info: RequestInfo): JsonObject {
  return {
    ...(info.name && { name: info.name }),
    ...(info.group && { group: info.group }),
    ...(info.resource && { kind: info.resource }),
  };
}

/** The wording of RBAC's refusals, which people search the web for. */
export function forbidden(info: RequestInfo, user: string): StatusError {
  if (!info.resource) {
    return new StatusError(
      403,
      'Forbidden',
      `forbidden: User "${user}" cannot ${info.verb} path "${info.path}"`,
      {},
    );
  }
  const qualified = info.group
    ? `${info.resource}.${info.group}`
    : info.resource;
  const subject = info.name ? `${qualified} "${info.name}"` : qualified;
  const resource = info.subresource
    ? `${info.resource}/${info.subresource}`
    : info.resource;
  const scope = info.namespace
    ? `in the namespace "${info.namespace}"`
    : 'at the cluster scope';
  return new StatusError(
    403,
    'Forbidden',
    `${subject} is forbidden: User "${user}" cannot ${info.verb} resource "${resource}" in API group "${info.group}" ${scope}`,
    detailsOf(info),
  );
}

export function notFound(info: RequestInfo): StatusError {
  const qualified = info.group
    ? `${info.resource}.${info.group}`
    : info.resource;
  return new StatusError(
    404,
    'NotFound',
    `${qualified} "${info.name}" not found`,
    detailsOf(info),
  );
}

/** For a resource that an existing API group does not have. */
export function unknownResource(): StatusError {
  return new StatusError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

export function notAcceptable(accepted: string[]): StatusError {
  return new StatusError(
    406,
    'NotAcceptable',
    `only the following media types are accepted: ${accepted.join(', ')}`,
  );
}
