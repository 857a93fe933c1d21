/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** What to measure. */
export interface BenchOptions {
  /** Numbers of nodes of the clusters that are scanned. */
  sizes: number[];
  /** Scans of each cluster after the first, of which the median is shown. */
  runs: number;
  /** File that the figures go to. */
  json?: string;
  /** Of a test cluster whose agents answer `kubectl exec`. */
  kubeconfig?: string;
  /** Binary of Cilium's command line interface, which is measured there too. */
  ciliumCli?: string;
  /** Whether to measure the page in Chromium. */
  page: boolean;
}

/**
 * Whole numbers above 0, between commas.
 *
 * @throws InputError for anything else
 */
export function numbers(text: string, option: string): number[] {
  const values = text.split(',').map(Number);
  if (!values.every(value => Number.isInteger(value) && value > 0)) {
    throw new InputError(`--${option} takes whole numbers above 0: ${text}`);
  }
  return values;
}

/**
 * Reads the command line.
 *
 * @throws InputError for an option that does not exist or has no such value
 */
export function readOptions(
  args: string[],
  environment: NodeJS.ProcessEnv,
): BenchOptions {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        sizes: { type: 'string', default: '6,100,1000,5000' },
        runs: { type: 'string', default: '3' },
        json: { type: 'string' },
        kubeconfig: { type: 'string' },
        'cilium-cli': { type: 'string' },
        page: { type: 'boolean', default: true },
      },
    });
    return {
      sizes: numbers(values.sizes, 'sizes'),
      runs: numbers(values.runs, 'runs')[0],
      json: values.json,
      kubeconfig:
        values.kubeconfig ?? environment.CILIUM_TUNING_BENCH_KUBECONFIG,
      ciliumCli: values['cilium-cli'] ?? environment.CILIUM_CLI,
      page: values.page,
    };
  } catch (error) {
    throw new InputError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
