/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Ground } from '../../ground';
import type { Operation, Platform } from '../../types';

/**
 * Where distributions let the API server answer on every node, whoever serves services.
 * Source: Talos, "KubePrism"; RKE2, "Network Options" (Cilium without kube-proxy); K3s, `--lb-server-port` of agents and the port
 * of its API server on servers.
 */
const local: Partial<Record<Platform, { host: string; port: string }>> = {
  talos: { host: 'localhost', port: '7445' },
  rke2: { host: '127.0.0.1', port: '6443' },
  k3s: { host: '127.0.0.1', port: '6444' },
};

/** Distributions that run kube-proxy inside of their own process, the same on all nodes. */
const embedding: readonly Platform[] = ['k3s', 'rke2'];

/** Providers that run kube-proxy where nobody else can take it away. */
const providing: readonly Platform[] = ['gke', 'aks'];

export const isEmbedded = ({ platform }: Ground) =>
  embedding.includes(platform);

export const isProvided = ({ platform }: Ground) =>
  providing.includes(platform);

/**
 * Tells agents how they reach the API server, by anything but an address that a kube-proxy serves. They are made anew with it, and
 * have to come back before anything rests on it.
 */
export function namingApiServer({ platform }: Ground): Operation[] {
  const address = local[platform];
  return [
    {
      do: 'confirm',
      what: address
        ? {
            code: 'plan.look.localApiServer',
            params: { address: `${address.host}:${address.port}` },
          }
        : { code: 'plan.look.apiServer' },
    },
    { do: 'setApiServer', ...address },
    {
      do: 'verify',
      what: { code: 'plan.verify.apiServer' },
      command: 'cilium status',
    },
  ];
}
