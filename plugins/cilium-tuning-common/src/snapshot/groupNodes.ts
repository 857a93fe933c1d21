/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactSet } from './evidence';
import type { FactName } from './facts';
import type { Cohort, NodeGroup } from './snapshot';

/** A node in scope with its merged facts. */
export interface WeighedNode {
  name: string;
  facts: FactSet;
  pool?: string;
}

/** The groups and cohorts of nodes, and where each node stands. */
export interface Grouping {
  groups: NodeGroup[];
  cohorts: Cohort[];
  places: Map<string, { group: string; cohort: number }>;
}

type Identity = Omit<NodeGroup, 'id' | 'nodes'>;

function textFact(facts: FactSet, fact: FactName): string {
  const evidence = facts[fact];
  return evidence && !evidence.outdated && typeof evidence.value === 'string'
    ? evidence.value
    : '';
}

/** What makes a node one of its group. */
export function identityOf({
  facts,
  pool,
}: Pick<WeighedNode, 'facts' | 'pool'>): Identity {
  return {
    osImage: textFact(facts, 'osImage'),
    kernelRelease: textFact(facts, 'kernelRelease'),
    architecture: textFact(facts, 'architecture'),
    ciliumVersion: textFact(facts, 'ciliumVersion'),
    ...(pool === undefined ? {} : { pool }),
  };
}

/** The fields in one text, from which they could be told apart again. */
export function groupId(identity: Identity): string {
  const { osImage, kernelRelease, architecture, ciliumVersion, pool } =
    identity;
  return [
    osImage,
    kernelRelease,
    architecture,
    ciliumVersion,
    ...(pool === undefined ? [] : [pool]),
  ]
    .map(field => field.replace(/[\\|]/g, '\\$&'))
    .join('|');
}

/** Values as short texts, the same for the same value. Those that many nodes share are written out only once. */
class ValueTexts {
  readonly #texts = new WeakMap<object, string>();
  readonly #numbers = new Map<string, string>();

  of(value: unknown): string {
    if (typeof value !== 'object' || value === null) {
      return this.#numberOf(JSON.stringify(value));
    }
    let text = this.#texts.get(value);
    if (text === undefined) {
      text = this.#numberOf(JSON.stringify(value));
      this.#texts.set(value, text);
    }
    return text;
  }

  #numberOf(json: string): string {
    let number = this.#numbers.get(json);
    if (number === undefined) {
      number = String(this.#numbers.size);
      this.#numbers.set(json, number);
    }
    return number;
  }
}

/** Equal for nodes that are judged alike. Times and excerpts name the node itself, so they do not count. */
function likeness(group: string, facts: FactSet, texts: ValueTexts): string {
  const names = Object.keys(facts) as FactName[];
  return [
    JSON.stringify(group),
    ...names.sort().map(name => {
      const { value, source, basis, outdated = '' } = facts[name] ?? {};
      // No line break can stand in any of them
      return `${name} ${source} ${basis} ${outdated} ${texts.of(value)}`;
    }),
  ].join('\n');
}

export const biggestFirst =
  <T extends { nodes: number }>(name: (item: T) => string) =>
  (a: T, b: T) =>
    b.nodes - a.nodes || (name(a) < name(b) ? -1 : 1);

/** Puts nodes into groups by what they are, and within those into cohorts by what is known of them. */
export class NodeGrouping {
  readonly #groups = new Map<string, NodeGroup>();
  readonly #cohorts = new Map<string, Cohort & { names: string[] }>();
  readonly #texts = new ValueTexts();

  /** Adds a node. Its facts are kept only where no node before was alike: of thousands of nodes they are too much to keep. */
  add(node: WeighedNode): void {
    const identity = identityOf(node);
    const id = groupId(identity);
    const group = this.#groups.get(id) ?? { id, ...identity, nodes: 0 };
    group.nodes += 1;
    this.#groups.set(id, group);

    const key = likeness(id, node.facts, this.#texts);
    const cohort = this.#cohorts.get(key) ?? {
      group: id,
      nodes: 0,
      example: node.name,
      facts: node.facts,
      names: [],
    };
    cohort.nodes += 1;
    cohort.names.push(node.name);
    this.#cohorts.set(key, cohort);
  }

  /** The groups and cohorts of all nodes that were added, the biggest first. */
  result(): Grouping {
    const cohorts = [...this.#cohorts.values()].sort(
      biggestFirst(({ example }) => example),
    );
    const places: Grouping['places'] = new Map();
    cohorts.forEach(({ names, group }, cohort) =>
      names.forEach(name => places.set(name, { group, cohort })),
    );
    return {
      groups: [...this.#groups.values()].sort(biggestFirst(({ id }) => id)),
      cohorts: cohorts.map(({ names: _, ...cohort }) => cohort),
      places,
    };
  }
}
