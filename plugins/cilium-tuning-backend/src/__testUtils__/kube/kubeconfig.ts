/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().optional();

const kubeconfigSchema = z.object({
  'current-context': z.string(),
  contexts: z.array(
    z.object({
      name: z.string(),
      context: z.object({ cluster: z.string(), user: z.string() }),
    }),
  ),
  clusters: z.array(
    z.object({
      name: z.string(),
      cluster: z.object({
        server: z.url({ protocol: /^https$/ }),
        'certificate-authority': text,
        'certificate-authority-data': text,
      }),
    }),
  ),
  users: z.array(
    z.object({
      name: z.string(),
      user: z.object({
        token: text,
        'client-certificate': text,
        'client-certificate-data': text,
        'client-key': text,
        'client-key-data': text,
      }),
    }),
  ),
});

/** Where an API server is and how to be an administrator there. */
export interface AdminAccess {
  server: string;
  /** The authority of the server's certificate, in PEM. */
  ca: string;
  token?: string;
  /** Of a user who has no token. */
  cert?: string;
  key?: string;
}

function find<T extends { name: string }>(list: T[], name: string): T {
  const found = list.find(entry => entry.name === name);
  if (!found) {
    throw new Error(`The kubeconfig has no entry ${name}`);
  }
  return found;
}

/** The current context of a kubeconfig, with a token or a client's certificate. */
export function readKubeconfig(file: string): AdminAccess {
  const config = kubeconfigSchema.parse(parse(readFileSync(file, 'utf8')));
  const { context } = find(config.contexts, config['current-context']);
  const { cluster } = find(config.clusters, context.cluster);
  const { user } = find(config.users, context.user);
  const pem = (path?: string, data?: string) =>
    data === undefined
      ? path && readFileSync(resolve(dirname(file), path), 'utf8')
      : Buffer.from(data, 'base64').toString();
  const ca = pem(
    cluster['certificate-authority'],
    cluster['certificate-authority-data'],
  );
  if (!ca) {
    throw new Error(`The kubeconfig names no authority for ${cluster.server}`);
  }
  return {
    server: cluster.server,
    ca,
    token: user.token,
    cert: pem(user['client-certificate'], user['client-certificate-data']),
    key: pem(user['client-key'], user['client-key-data']),
  };
}
