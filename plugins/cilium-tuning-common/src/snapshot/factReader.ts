/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type ConfigKey } from '../cilium/configKeys';
import { configDefault } from '../cilium/configDefaults';
import type { Evidence, FactSet } from './evidence';
import type { FactName, FactTypes } from './facts';

/**
 * The only way a check reads facts. It keeps what was read, so the evidence beside a verdict is exactly what the rule used.
 *
 * @public
 */
export class FactReader {
  readonly #cluster: FactSet;
  readonly #node: FactSet;
  readonly #read = new Map<FactName, Evidence>();
  readonly #missing = new Set<FactName>();

  readonly #nextStart: boolean;

  /**
   * @param cluster - facts of the cluster as a whole
   * @param node - facts of the node; they win over the cluster's
   * @param options - `nextStart`: whether {@link FactReader.config} reads what the agent's next start finds, instead of what
   * the running agent reports
   */
  constructor(
    cluster: FactSet,
    node: FactSet,
    options: { nextStart?: boolean } = {},
  ) {
    this.#cluster = cluster;
    this.#node = node;
    this.#nextStart = options.nextStart ?? false;
  }

  /** The value of a fact, or undefined when it is not known or only an outdated value is. */
  get<K extends FactName>(fact: K): FactTypes[K] | undefined {
    const evidence: Evidence<K> | undefined =
      this.#node[fact] ?? this.#cluster[fact];
    if (!evidence) {
      this.#missing.add(fact);
      return undefined;
    }
    return this.#valueOf(evidence);
  }

  #valueOf<K extends FactName>(evidence: Evidence<K>) {
    this.#read.set(evidence.fact, evidence);
    if (evidence.outdated) {
      this.#missing.add(evidence.fact);
      return undefined;
    }
    return evidence.value;
  }

  /**
   * What the agent of this node was told for a key of `cilium-config`: the value that stands there or, where the key is
   * absent, that Cilium version's default. Undefined when the configuration was not read or no default is known.
   */
  config(key: ConfigKey): string | undefined {
    const fact: FactName = `config:${key}`;
    const evidence = this.#option(key);
    if (evidence) {
      return this.#valueOf(evidence);
    }
    const configMap = this.#cluster.configMap;
    const version = this.get('ciliumVersion');
    if (!configMap || configMap.outdated || version === undefined) {
      return undefined;
    }
    const value = configDefault(key, version);
    if (value !== undefined) {
      this.#read.set(fact, {
        ...configMap,
        fact,
        value,
        excerpt: `${key} is not set: default of Cilium ${version}`,
      });
    }
    return value;
  }

  /** Where an option stands, for the running agent or for its next start. */
  #option(
    key: ConfigKey,
  ): Evidence<`${'config' | 'next'}:${ConfigKey}`> | undefined {
    const own = this.#node[`config:${key}`];
    const ofNode =
      this.#nextStart && own?.reported ? this.#node[`next:${key}`] : own;
    return ofNode ?? this.#cluster[`config:${key}`];
  }

  /** Whether the agent itself reports an option, so that it holds whatever its configuration objects say. */
  reportsOption(key: ConfigKey): boolean {
    const fact: FactName = `config:${key}`;
    const evidence = this.#node[fact];
    return evidence?.basis === 'observed' && !evidence.outdated;
  }

  /** What was asked for so far and is not known, or only from an outdated value. */
  missing(): FactName[] {
    return [...this.#missing];
  }

  /** Everything that was read so far. */
  evidence(): Evidence[] {
    return [...this.#read.values()];
  }
}
