/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import { numbers } from '../options';

/** What to measure of a fleet. */
export interface FleetBenchOptions {
  /** Clusters that are scanned, and nodes of each. */
  clusters: number;
  nodes: number;
  /** Seconds of an interval. */
  interval: number;
  /** Clusters of the fleet that is read. */
  readClusters: number;
  /** Minutes after which the catalog looks at an entity again, while a fleet is read. */
  catalogInterval: number;
  scans: boolean;
  queries: boolean;
  /** File that the figures go to. */
  json?: string;
}

/**
 * Reads the command line.
 *
 * @throws InputError for an option that does not exist or has no such value
 */
export function readFleetOptions(args: string[]): FleetBenchOptions {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        clusters: { type: 'string', default: '300' },
        nodes: { type: 'string', default: '50' },
        interval: { type: 'string', default: '300' },
        'read-clusters': { type: 'string', default: '1000' },
        'catalog-interval': { type: 'string', default: '2' },
        scans: { type: 'boolean', default: true },
        queries: { type: 'boolean', default: true },
        json: { type: 'string' },
      },
    });
    return {
      clusters: numbers(values.clusters, 'clusters')[0],
      nodes: numbers(values.nodes, 'nodes')[0],
      interval: numbers(values.interval, 'interval')[0],
      readClusters: numbers(values['read-clusters'], 'read-clusters')[0],
      catalogInterval: numbers(
        values['catalog-interval'],
        'catalog-interval',
      )[0],
      ...{ scans: values.scans, queries: values.queries, json: values.json },
    };
  } catch (error) {
    throw new InputError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
