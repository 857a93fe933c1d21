/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import { knownKeys, VALUE_LIMIT } from '../configValues';
import { optionsOf, tellsOptions } from './containerOptions';
import type { Container } from '../shapes';

/** Where the agent finds what the init container `config` wrote; before 1.13 the mounted ConfigMap. */
const CONFIG_DIR = '/tmp/cilium/config-map';

/**
 * What the agent's container sets of the known keys. It beats every configuration object.
 *
 * @public
 */
export interface AgentOptions {
  values: { key: ConfigKey; value: string; excerpt: string }[];
  /** False when the pod may set more than can be told from it. */
  certain: boolean;
}

/** Reads the options that the agent's container sets. */
export function agentOptions(container: Container | undefined): AgentOptions {
  if (!container) {
    return { values: [], certain: false };
  }
  const set = new Map(
    optionsOf(container, [...knownKeys, 'config', 'config-dir']).map(option => [
      option.name,
      option,
    ]),
  );
  const readsElsewhere =
    set.has('config') ||
    (set.has('config-dir') && set.get('config-dir')?.value !== CONFIG_DIR);
  const result: AgentOptions = {
    values: [],
    certain:
      tellsOptions(container, /^(?:\S*\/)?cilium-agent(?: |$)/) &&
      !readsElsewhere,
  };
  for (const key of knownKeys) {
    const option = set.get(key);
    if (option?.value !== undefined && option.value.length <= VALUE_LIMIT) {
      result.values.push({ key, value: option.value, excerpt: option.excerpt });
    } else if (option) {
      result.certain = false;
    }
  }
  return result;
}
