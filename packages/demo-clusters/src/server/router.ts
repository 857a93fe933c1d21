/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { Authenticator } from './authenticator';
import type { ClusterDefinition } from '../definition';
import type { Collection } from './collection';
import { collectionsOf } from './collections';
import { executionOf, isExec, verbsOfExec } from './commands';
import type { Execution } from './exec';
import type { Fault } from './faults';
import { listPage } from './listing';
import type { AccessManifests } from './manifests';
import { negotiate } from './negotiation';
import { proxyToPod } from './podProxy';
import { isAllowed } from './rbac';
import { renderList, renderObject } from './render';
import { proxyToService } from './serviceProxy';
import type { ApiRequest } from './requestInfo';
import type { ClusterState } from './state';
import {
  ApiResponse,
  badRequest,
  forbidden,
  jsonResponse,
  methodNotAllowed,
  notFound,
  pageNotFound,
  StatusError,
  statusResponse,
  textResponse,
  unknownResource,
} from './status';

const HEALTH_PATHS = ['/healthz', '/livez', '/readyz'];

/** What something gives, or the answer for what it refuses. */
function orStatus<T>(act: () => T): T | ApiResponse {
  try {
    return act();
  } catch (error) {
    if (error instanceof StatusError) {
      return statusResponse(error);
    }
    throw error;
  }
}

/** Answers the requests to one cluster; knows nothing of sockets. */
export class ApiRouter {
  private served: Map<string, Collection> | undefined;

  constructor(
    private readonly state: ClusterState,
    private readonly access: AccessManifests,
    private readonly authenticator: Authenticator,
    private readonly definition: ClusterDefinition,
  ) {}

  /** Made when somebody asks for an object first, as the cluster is. */
  private get collections(): Map<string, Collection> {
    this.served ??= collectionsOf(this.state);
    return this.served;
  }

  handle(request: ApiRequest, now: Date, fault?: Fault): ApiResponse {
    return orStatus(() => this.answer(request, now, fault));
  }

  /** Answers a request for a WebSocket, over which a command in a container runs. */
  execute(
    { info, url, authorization }: ApiRequest,
    fault?: Fault,
  ): Execution | ApiResponse {
    const { definition, state } = this;
    return orStatus(() => {
      const user = this.authenticator.authenticate(authorization);
      const denied = verbsOfExec(definition.kubernetesVersion)
        .map(verb => ({ ...info, verb }))
        .find(asked => !isAllowed(this.access, user, asked));
      if (denied || fault?.kind === 'forbid') {
        throw forbidden(denied ?? info, user.name);
      }
      return executionOf(definition, state, info, url.searchParams);
    });
  }

  /** In the API server's order: who, may they, is there such a thing. */
  private answer(request: ApiRequest, now: Date, fault?: Fault): ApiResponse {
    const user = this.authenticator.authenticate(request.authorization);
    const { info } = request;
    if (fault?.kind === 'forbid' || !isAllowed(this.access, user, info)) {
      throw forbidden(info, user.name);
    }
    return info.resource
      ? this.resource(request, now, fault)
      : this.plainPath(request);
  }

  private plainPath({ method, info }: ApiRequest): ApiResponse {
    if (method !== 'GET') {
      throw methodNotAllowed();
    }
    if (info.path === '/version' || info.path === '/version/') {
      return jsonResponse(200, this.state.cluster.version);
    }
    return HEALTH_PATHS.includes(info.path)
      ? { ...textResponse(200, ''), body: 'ok' }
      : pageNotFound();
  }

  private resource(request: ApiRequest, now: Date, fault?: Fault): ApiResponse {
    const { info } = request;
    const { group, version, resource } = info;
    if (resource === 'pods' && info.subresource === 'proxy') {
      return proxyToPod(this.state, info);
    }
    if (resource === 'services' && info.subresource === 'proxy') {
      return proxyToService(this.state.services, request);
    }
    const apiVersion = group ? `${group}/${version}` : version;
    const collection = this.collections.get(`${apiVersion}/${resource}`);
    if (!collection) {
      const known = [...this.collections.values()];
      // groups of the API server itself answer otherwise than paths that nobody serves
      if (known.some(c => !c.custom && c.apiVersion === apiVersion)) {
        throw unknownResource();
      }
      return pageNotFound();
    }
    if (isExec(info)) {
      throw badRequest('Upgrade request required');
    }
    if (
      info.subresource ||
      (info.namespace !== undefined && !collection.namespaced)
    ) {
      throw unknownResource();
    }
    if (!['get', 'list'].includes(info.verb) || request.method !== 'GET') {
      throw methodNotAllowed();
    }
    const representation = negotiate(request.accept);
    const query = request.url.searchParams;
    if (info.verb === 'list') {
      this.state.beat(now);
      const expired = fault?.kind === 'expireContinue';
      const page = listPage(this.state, collection, info, query, {
        now,
        expired,
      });
      return jsonResponse(
        200,
        renderList(collection, representation, page, query, now),
      );
    }
    const item = collection
      .items()
      .find(
        ({ name, namespace }) =>
          name === info.name && namespace === info.namespace,
      );
    if (!item) {
      throw notFound(info);
    }
    return jsonResponse(
      200,
      renderObject(collection, representation, item, query, now),
    );
  }
}
