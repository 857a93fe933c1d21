/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { PrometheusTarget } from 'backstage-plugin-cilium-tuning-node';
import type { Policy } from 'backstage-plugin-cilium-tuning-common';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { configSchema, knownKeys } from './schema';

const BLOCK = 'ciliumTuning';

/** Further apart than a third of its letters, a word is no typing error of another. */
const closeTo = (word: string) => Math.max(2, Math.floor(word.length / 3));

/** What the plugin is told in app-config. Durations are in milliseconds. */
export interface CiliumTuningConfig {
  clusters: { cluster: string; entityRef: string }[];
  allowClusterAnnotation: boolean;
  ciliumNamespaces: string[];
  poolLabel?: string;
  probe: { enabled: boolean; namespace: string };
  nodeFeatureDiscovery: {
    enabled: boolean;
    nodeFeatures: boolean;
    namespace: string;
  };
  nodeTuningOperator: { enabled: boolean };
  agentMetrics: { enabled: boolean; port: number };
  prometheus: { targets: PrometheusTarget[] };
  agentExec: z.output<typeof configSchema>['agentExec'];
  scan: ScanConfig;
  /** How long reports are kept: every one, and after that one a day. */
  history: { keepDetail: number; keepDaily: number };
  /** Whether owners are told what regressed, and what has to be at stake. */
  notifications: z.output<typeof configSchema>['notifications'];
  /** Whether what a user scans with their own cluster credentials is the report for everybody. */
  shareUserScans: boolean;
  /** How long what users keep of files is kept. */
  offlineReports: { keep: number };
  /** Where dates begin and end, and what waivers may be. */
  compliance: z.output<typeof configSchema>['compliance'];
  /** What is required of clusters. */
  policies: Policy[];
}

/** How clusters are scanned. */
export interface ScanConfig
  extends Omit<z.output<typeof configSchema>['scan'], 'staleAfter'> {
  staleAfter: number;
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map(candidate => ({
      candidate,
      away: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ away }) => away <= closeTo(word))
    .sort((a, b) => a.away - b.away);
  return best?.candidate;
}

const at = (path: readonly PropertyKey[]) =>
  [BLOCK, ...path.map(String)].join('.');

function unknownKey(path: readonly PropertyKey[], key: string): string {
  const block = path
    .map(part => (typeof part === 'number' ? '*' : String(part)))
    .join('.');
  const known = knownKeys[block] ?? [];
  const meant = nearest(key, known);
  const advice = meant
    ? `Did you mean ${at([...path, meant])}?`
    : `Known keys there: ${known.join(', ')}.`;
  return `${at([...path, key])} is not a known key. ${advice}`;
}

function describe(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => unknownKey(issue.path, key));
  }
  // The alternative that got as far as its keys is the one that was meant
  const alternatives = issue.code === 'invalid_union' ? issue.errors : [];
  const wrongKeys = alternatives
    .flat()
    .filter(({ code }) => code === 'unrecognized_keys');
  return wrongKeys.length > 0
    ? wrongKeys.flatMap(inner =>
        describe({ ...inner, path: [...issue.path, ...inner.path] }),
      )
    : [`${at(issue.path)}: ${issue.message}`];
}

/**
 * Reads the block `ciliumTuning` of app-config.
 *
 * @throws InputError that names every wrong key and value, with the nearest key that exists
 */
export function readCiliumTuningConfig(config: Config): CiliumTuningConfig {
  const result = configSchema.safeParse(config.getOptional(BLOCK) ?? {});
  if (!result.success) {
    const problems = result.error.issues.flatMap(describe);
    throw new InputError(
      `Wrong configuration of the Cilium tuning plugin. ${problems.join(' ')}`,
    );
  }
  const { scan, ...rest } = result.data;
  return {
    ...rest,
    scan: { ...scan, staleAfter: scan.staleAfter ?? 3 * scan.interval },
  };
}
