/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { access } from 'node:fs/promises';
import { Agent } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { renderReason } from 'backstage-plugin-cilium-tuning-common';
import {
  type ClusterReader,
  createSources,
  getJson,
  getText,
  type ReadRequest,
  scanCluster,
} from 'backstage-plugin-cilium-tuning-node';
import { adviceOf } from '../io/readInput';
import type { InputOptions, Loaded } from './input';

/** As long as a scan of the plugin may take by default. */
const TIME_LIMIT_MS = 10 * 60_000;
const REQUEST_LIMIT_MS = 60_000;
const MAX_BYTES = 64 * 2 ** 20;
const MAX_REQUESTS = 4;

/** The context that is asked for, ready to be used. */
async function contextOf(
  file: string,
  context: string | undefined,
): Promise<KubeConfig> {
  await access(file);
  // It is an ES module
  const { KubeConfig: Config } = await import('@kubernetes/client-node');
  const config = new Config();
  config.loadFromFile(file);
  const name = context ?? config.getCurrentContext();
  if (!config.getContextObject(name)) {
    const known = config.getContexts().map(each => each.name);
    throw new Error(
      `there is no context ${name}: it has ${known.join(', ') || 'none'}`,
    );
  }
  config.setCurrentContext(name);
  return config;
}

/** Connects as the context says: with its authority, its client certificate, its proxy. */
async function agentOf(config: KubeConfig): Promise<Agent | undefined> {
  const options: RequestOptions = {};
  await config.applyToHTTPSOptions(options);
  return options.agent instanceof Agent ? options.agent : undefined;
}

function headersOf(options: RequestOptions): Record<string, string> {
  const headers = Object.entries(options.headers ?? {}).flatMap(
    ([name, value]) => (typeof value === 'string' ? [[name, value]] : []),
  );
  return {
    ...Object.fromEntries(headers),
    ...(options.auth && {
      authorization: `Basic ${Buffer.from(options.auth).toString('base64')}`,
    }),
  };
}

/** Reads the cluster of a context as the person whose kubeconfig it is. */
function readerOf(config: KubeConfig, agent?: Agent): ClusterReader {
  const server = config.getCurrentCluster()?.server ?? '';
  const optionsOf = ({
    path,
    query = {},
    accept,
    maxBytes,
    signal,
  }: ReadRequest) => {
    const url = new URL(`${server.replace(/\/$/, '')}${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    return {
      ...{ url: url.href, path, signal, timeLimit: REQUEST_LIMIT_MS },
      maxBytes: Math.min(maxBytes ?? MAX_BYTES, MAX_BYTES),
      headers: async () => {
        // Each time, as tokens run out
        const options: RequestOptions = {};
        await config.applyToHTTPSOptions(options);
        return { accept: accept ?? 'application/json', ...headersOf(options) };
      },
      agent,
    };
  };
  return {
    get: request => getJson(optionsOf(request)),
    getText: request => getText(optionsOf(request)),
  };
}

async function scan(
  config: KubeConfig,
  { ciliumNamespace, probeNamespace }: InputOptions,
): Promise<Loaded> {
  const agent = await agentOf(config);
  try {
    const snapshot = await scanCluster({
      clusterName: config.getCurrentContext(),
      reader: readerOf(config, agent),
      sources: createSources(),
      ciliumNamespaces: ciliumNamespace,
      probeNamespace,
      timeLimit: TIME_LIMIT_MS,
      maxRequests: MAX_REQUESTS,
      signal: new AbortController().signal,
    });
    const reason = snapshot.sources.find(source => source.reason)?.reason;
    return snapshot.nodes.length > 0
      ? { ok: true, snapshot, notes: [] }
      : {
          ok: false,
          problem: reason ? renderReason(reason) : 'The cluster has no nodes.',
        };
  } finally {
    agent?.destroy();
  }
}

/** Reads the cluster that a kubeconfig names, with the sources that the plugin has. */
export async function loadCluster(
  file: string,
  options: InputOptions,
): Promise<Loaded> {
  try {
    return await scan(await contextOf(file, options.context), options);
  } catch (error) {
    return { ok: false, problem: `${file}: ${adviceOf(error)}` };
  }
}
