/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type ConfigKey, configKeys } from '../cilium/configKeys';
import type { Evidence, SourceId } from './evidence';
import type { ConfigReading, NodeConfigReading } from './sources';

/** Longest excerpt that is kept. */
const excerptLimit = 500;

/** Where and when configuration was read. */
export interface ConfigOrigin {
  source: SourceId;
  readAt: string;
}

/** What a configuration object says for the keys that the product reads. */
function configuredKeys(
  values: Readonly<Record<string, string>>,
  object: string,
  { source, readAt }: ConfigOrigin,
): Evidence[] {
  return configKeys
    .filter(key => Object.hasOwn(values, key))
    .map((key: ConfigKey) => ({
      fact: `config:${key}`,
      value: values[key],
      source,
      basis: 'configured',
      observedAt: readAt,
      excerpt: `${key}: ${JSON.stringify(values[key])}`.slice(0, excerptLimit),
      object,
    }));
}

/**
 * Facts of the ConfigMap. Where values of it were left out, the fact `configMap` is missing: no key may then count as
 * absent.
 */
export function configMapFacts(
  config: ConfigReading,
  origin: ConfigOrigin,
): Evidence[] {
  const name = `${config.namespace}/${config.name}`;
  const object = `ConfigMap ${name}`;
  const facts = configuredKeys(config.values, object, origin);
  return config.leftOut?.length
    ? facts
    : [
        ...facts,
        {
          fact: 'configMap',
          value: name,
          source: origin.source,
          basis: 'configured',
          observedAt: origin.readAt,
          excerpt: name.slice(0, excerptLimit),
          object,
        },
      ];
}

/** Facts of the CiliumNodeConfigs that apply to a node; of objects that set the same key the later one stands. */
export function nodeConfigFacts(
  nodeConfigs: readonly NodeConfigReading[],
  origin: ConfigOrigin,
): Evidence[] {
  const facts = new Map<string, Evidence>();
  for (const nodeConfig of nodeConfigs) {
    const object = `CiliumNodeConfig ${nodeConfig.namespace}/${nodeConfig.name}`;
    for (const fact of configuredKeys(nodeConfig.values, object, origin)) {
      facts.set(fact.fact, fact);
    }
  }
  return [...facts.values()];
}
