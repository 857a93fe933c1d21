/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import { numbers } from '../options';

/** What to measure of the heat map. */
export interface HeatMapOptions {
  clusters: number;
  /** How often each page is opened, of which the median is shown. */
  runs: number;
  /** Whether to build the frontend before. */
  build: boolean;
  /** Folder that pictures of the heat map go to. */
  pictures?: string;
  /** File that the figures go to. */
  json?: string;
}

/**
 * Reads the command line.
 *
 * @throws InputError for an option that does not exist or has no such value
 */
export function readHeatMapOptions(args: string[]): HeatMapOptions {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        clusters: { type: 'string', default: '1000' },
        runs: { type: 'string', default: '5' },
        build: { type: 'boolean', default: true },
        pictures: { type: 'string' },
        json: { type: 'string' },
      },
    });
    return {
      clusters: numbers(values.clusters, 'clusters')[0],
      runs: numbers(values.runs, 'runs')[0],
      ...{ build: values.build, pictures: values.pictures, json: values.json },
    };
  } catch (error) {
    throw new InputError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
