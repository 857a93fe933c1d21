/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

/** Names a request of ours. The proxy of the Kubernetes plugin passes it on, so that both halves can be told. */
export const REQUEST_ID_HEADER = 'x-cilium-tuning-request';

const receivedSchema = z.object({
  request: z.instanceof(IncomingMessage),
  response: z.instanceof(ServerResponse),
});
const forwardedSchema = z.object({ request: z.instanceof(ClientRequest) });

/** Answers of the proxy that are under way, by the id of the request. */
const answers = new Map<string, ServerResponse>();

function received(message: unknown): void {
  const { data } = receivedSchema.safeParse(message);
  const id = data?.request.headers[REQUEST_ID_HEADER];
  if (data && typeof id === 'string') {
    answers.set(id, data.response);
    data.response.on('close', () => answers.delete(id));
  }
}

function forwarded(message: unknown): void {
  const request = forwardedSchema.safeParse(message).data?.request;
  const id = request?.getHeader(REQUEST_ID_HEADER);
  const answer = typeof id === 'string' ? answers.get(id) : undefined;
  if (request && answer) {
    answer.on('close', () => request.destroy());
    request.on('response', (half: IncomingMessage) =>
      half.on('close', () => half.complete || answer.destroy()),
    );
  }
}

let paired = false;

/**
 * Lets a request of ours to a cluster end together with our request to the proxy, where both are in this process. The
 * proxy does not see to it: when we give a hanging cluster up, it would keep the connection to the cluster for as long as
 * the cluster does, and when a cluster cuts an answer off, it would let us wait for the rest.
 */
export function pairProxiedRequests(): void {
  if (!paired) {
    paired = true;
    subscribe('http.server.request.start', received);
    subscribe('http.client.request.start', forwarded);
  }
}
