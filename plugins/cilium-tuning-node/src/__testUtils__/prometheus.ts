/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  evidenceOf,
  type NodeReading,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { sourceOk } from '../sources/sourceState';
import { type Answer, sendJson } from './httpServer';

/** When everything was scraped and asked, in seconds since 1970. */
export const scrapedAt = 1_790_000_000;
export const evaluatedAt = scrapedAt + 12.5;

type Labels = Record<string, string>;

/** One series of a vector. */
export const series = (
  metric: Labels,
  value: number | string = 1,
): [Labels, string] => [metric, String(value)];

/** Vectors by the metric that a query is for. */
export type Vectors = Record<string, [Labels, string][]>;

/** An answer to an instant query. */
export function vector(result: readonly [Labels, string][]): object {
  return {
    status: 'success',
    data: {
      resultType: 'vector',
      result: result.map(([metric, value]) => ({
        metric,
        value: [evaluatedAt, value],
      })),
    },
  };
}

/** The query of a request. */
export const queryOf = (url = '') =>
  new URL(url, 'http://localhost').searchParams.get('query') ?? '';

/** Answers queries with the vector of the metric that they name; of others there are no series. */
export function answering(vectors: Vectors): Answer {
  return (request, response) => {
    const query = queryOf(request.url);
    const metric = Object.keys(vectors).find(name => query.includes(name));
    sendJson(vector(metric === undefined ? [] : vectors[metric]))(
      request,
      response,
    );
  };
}

/** A node with its address and kernel. */
export function knownNode(
  name: string,
  {
    address,
    kernel = '6.12.48+deb13-amd64',
    os = 'linux',
  }: { address?: string; kernel?: string; os?: string } = {},
): [string, NodeReading] {
  const evidence = evidenceOf(`Node ${name}`, 'nodes', '2026-09-21T00:00:00Z');
  return [
    name,
    {
      facts: [
        evidence('kernelRelease', kernel, kernel),
        evidence('operatingSystem', os, os),
      ],
      addresses: address === undefined ? [] : [address],
    },
  ];
}

/** What the sources of nodes and agents read. */
export function readingOfNodes(
  nodes: readonly [string, NodeReading][],
  agents: Record<string, { pod: string; startedAt?: string }> = {},
) {
  const readings: Record<string, SourceReading> = {
    nodes: { state: sourceOk('nodes'), nodes: new Map(nodes) },
    'cilium-agents': {
      state: sourceOk('cilium-agents'),
      nodes: new Map(
        Object.entries(agents).map(([node, agent]) => [
          node,
          { facts: [], agent: { ...agent, restarts: 0 } },
        ]),
      ),
    },
  };
  return async (id: string) => readings[id];
}

/** What node_exporter says of the machine that it runs on, as Prometheus scraped it. */
export const uname = (more: Labels = {}, timestamp: number = scrapedAt) =>
  series(
    {
      ...{ job: 'node-exporter', instance: '10.0.0.1:9100' },
      ...{ domainname: '(none)', machine: 'x86_64', sysname: 'Linux' },
      ...{ nodename: 'worker-1', release: '6.12.48+deb13-amd64' },
      version: '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)',
      ...more,
    },
    timestamp,
  );
