/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Agent, request as send } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { AdminAccess } from './kubeconfig';

/** An object to be created. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; uid?: string };
}

const createdSchema = z.looseObject({
  metadata: z.looseObject({ uid: z.string() }),
});

/** What others' objects hang on, so it stays where it is there already. */
const LASTING = ['Namespace', 'CustomResourceDefinition'];

/** Where objects of this kind are. */
function collectionOf({ apiVersion, kind, metadata }: Manifest): string {
  return [
    apiVersion.includes('/') ? '/apis' : '/api',
    apiVersion,
    ...(metadata.namespace ? ['namespaces', metadata.namespace] : []),
    // holds for every kind that is used here
    `${kind.toLowerCase()}s`,
  ].join('/');
}

export const pathOfObject = (object: Manifest): string =>
  `${collectionOf(object)}/${object.metadata.name}`;

/** How many requests are on their way at once. */
export const CONNECTIONS = 8;

/** A Kubernetes API, as its administrator. */
export class KubeApi {
  private readonly agent: Agent;

  constructor(private readonly access: AdminAccess) {
    const { ca, cert, key } = access;
    this.agent = new Agent({
      keepAlive: true,
      maxSockets: CONNECTIONS,
      ca,
      cert,
      key,
    });
  }

  get server(): string {
    return this.access.server;
  }

  get ca(): string {
    return this.access.ca;
  }

  private async call(
    method: string,
    path: string,
    body?: object,
    type = 'application/json',
  ): Promise<{ status: number; body: unknown }> {
    const { token, server } = this.access;
    return new Promise((resolve, reject) => {
      const request = send(
        new URL(path, server),
        {
          agent: this.agent,
          method,
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(body && { 'content-type': type }),
          },
        },
        response => {
          text(response)
            .then(answer =>
              resolve({
                status: response.statusCode ?? 0,
                body: JSON.parse(answer),
              }),
            )
            .catch(reject);
        },
      );
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });
  }

  /** The answer to a request that has to succeed. */
  async request(
    method: string,
    path: string,
    body?: object,
    type?: string,
  ): Promise<unknown> {
    const answer = await this.call(method, path, body, type);
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body;
  }

  /** Creates an object, in the place of one of its name; gives its UID. */
  async create(object: Manifest): Promise<string> {
    const there = await this.call('GET', pathOfObject(object));
    const stays = there.status === 200 && LASTING.includes(object.kind);
    if (there.status === 200 && !stays) {
      await this.remove(object);
    }
    const { metadata } = createdSchema.parse(
      stays
        ? there.body
        : await this.request('POST', collectionOf(object), object),
    );
    return metadata.uid;
  }

  /** Creates the namespaces of these objects where they are missing. */
  async ensureNamespaces(objects: readonly Manifest[]): Promise<void> {
    const names = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
    for (const name of new Set(names)) {
      await this.create({
        ...{ apiVersion: 'v1', kind: 'Namespace' },
        metadata: { name },
      });
    }
  }

  /** Removes an object, if it is there. */
  async remove(object: Manifest): Promise<void> {
    const path = `${pathOfObject(object)}?gracePeriodSeconds=0`;
    const { status, body } = await this.call('DELETE', path);
    if (status >= 300 && status !== 404) {
      throw new Error(`DELETE ${path}: ${status} ${JSON.stringify(body)}`);
    }
  }

  async setStatus(object: Manifest, status: object): Promise<void> {
    await this.request(
      'PATCH',
      `${pathOfObject(object)}/status`,
      { status },
      'application/merge-patch+json',
    );
  }

  close(): void {
    this.agent.destroy();
  }
}
