/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ServiceDefinition } from '../definition';
import type { ApiRequest } from './requestInfo';
import {
  jsonResponse,
  notFound,
  StatusError,
  type ApiResponse,
} from './status';

/** The path that a request for the proxy of a service leads to behind it. */
const pathBehind = (path: string) =>
  path.replace(/^.*?\/services\/[^/]+\/proxy/, '') || '/';

/** Passes a request on to what stands behind a service. The API server knows it by name and port, with a scheme where that is not HTTP. */
export function proxyToService(
  services: readonly ServiceDefinition[],
  { info, url }: ApiRequest,
): ApiResponse {
  const { namespace, name = '' } = info;
  const service = services.find(
    one => one.namespace === namespace && one.name === name,
  );
  if (!service) {
    throw notFound({ ...info, name: name.replace(/^https?:|:[^:]*$/g, '') });
  }
  const { backend } = service;
  const path = pathBehind(info.path);
  switch (typeof backend) {
    case 'string':
      return {
        ...jsonResponse(200, {}),
        from: `${backend}${path}${url.search}`,
      };
    case 'function':
      return jsonResponse(200, backend(path, url.searchParams));
    default:
      throw new StatusError(
        503,
        'ServiceUnavailable',
        `no endpoints available for service "${name}"`,
      );
  }
}

/** The answer of what an API server passes a request on to. */
export async function passedOn(
  from: string,
  signal: AbortSignal,
): Promise<ApiResponse> {
  const response = await fetch(from, { redirect: 'manual', signal });
  return {
    status: response.status,
    headers: {
      'content-type': response.headers.get('content-type') ?? 'text/plain',
    },
    body: await response.text(),
  };
}
