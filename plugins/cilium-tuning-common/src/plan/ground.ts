/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countedAs, noCounts } from '../assess/progress';
import {
  type NodeScore,
  impactWeight,
  scoreCluster,
  scoreNode,
} from '../assess/score';
import type { Judgement } from '../assess/types';
import { checks } from '../checks';
import { type Opinion, judge } from '../checks/judge';
import type { Check } from '../checks/types';
import type { ConfigKey } from '../cilium/configKeys';
import { ciliumHas } from '../cilium/introductions';
import type { Evidence } from '../snapshot/evidence';
import { FactReader } from '../snapshot/factReader';
import type { Snapshot } from '../snapshot/snapshot';
import { isCiliumProvided, platformOf } from './platform';
import type { Platform } from './types';

/** The check with an id; every remedy belongs to one. */
export function checkOf(id: string): Check {
  const check = checks.find(candidate => candidate.id === id);
  if (!check) {
    throw new Error(`There is no check ${id}`);
  }
  return check;
}

/** The versions that agents are known to have. */
function versionsOf(snapshot: Snapshot): string[] {
  const versions = snapshot.cohorts.map(({ facts }) =>
    new FactReader(snapshot.facts, facts).get('ciliumVersion'),
  );
  return [...new Set(versions.filter(version => version !== undefined))].sort();
}

/**
 * What a plan is made on: a cluster as it is after the steps before, and as it was seen. Cohorts are named by their index in the
 * snapshot.
 */
export class Ground {
  /** The cluster as it is after the steps before. */
  readonly now: Snapshot;
  readonly platform: Platform;
  /** Versions of the agents, oldest name first; several while an upgrade is under way. */
  readonly versions: string[];
  readonly isCiliumProvided: boolean;
  readonly all: number[];
  readonly #opinions = new Map<string, Opinion>();

  readonly #start: Ground;

  /**
   * @param seen - the snapshot as it was taken
   * @param later - the same with steps done, and the ground that they began on
   */
  constructor(
    readonly seen: Snapshot,
    later?: { now: Snapshot; start: Ground },
  ) {
    this.now = later?.now ?? seen;
    this.#start = later?.start ?? this;
    this.platform = later?.start.platform ?? platformOf(seen);
    this.versions = later?.start.versions ?? versionsOf(seen);
    this.isCiliumProvided =
      later?.start.isCiliumProvided ?? isCiliumProvided(seen);
    this.all = seen.cohorts.map((_, index) => index);
  }

  /** The same cluster further on. */
  after(now: Snapshot): Ground {
    return new Ground(this.seen, { now, start: this.#start });
  }

  /** The cluster as it was seen, before any step. */
  asSeen(): Ground {
    return this.#start;
  }

  /** The version that everything is written for; undefined where there is none or more than one. */
  get version(): string | undefined {
    return this.versions.length === 1 ? this.versions[0] : undefined;
  }

  /** Whether CiliumNodeConfigs exist in this version. */
  get hasNodeConfigs(): boolean {
    return ciliumHas(this.version, 'nodeConfigs') === true;
  }

  nodes(cohorts: readonly number[]): number {
    return cohorts.reduce((sum, i) => sum + this.seen.cohorts[i].nodes, 0);
  }

  facts(cohort: number): FactReader {
    return new FactReader(this.now.facts, this.now.cohorts[cohort].facts);
  }

  /** What the next node would be told: the ConfigMap alone. */
  defaults(): FactReader {
    const known = this.seen.cohorts.find(({ facts }) => facts.ciliumVersion);
    const { ciliumVersion } = known?.facts ?? {};
    return new FactReader(
      this.now.facts,
      ciliumVersion ? { ciliumVersion } : {},
    );
  }

  /** How a check stands. */
  opinion(check: string, cohort: number): Opinion {
    const key = `${check} ${cohort}`;
    const known = this.#opinions.get(key);
    if (known) {
      return known;
    }
    const opinion = judge(checkOf(check), this.facts(cohort), checks);
    this.#opinions.set(key, opinion);
    return opinion;
  }

  verdict(check: string, cohort: number): Judgement['verdict'] {
    return this.opinion(check, cohort).verdict;
  }

  #scoreOf(cohort: number): NodeScore | undefined {
    const weights = noCounts();
    for (const { id, impact } of checks) {
      const opinion = this.opinion(id, cohort);
      if (!opinion.unscored) {
        weights[countedAs(opinion)] += impactWeight[impact];
      }
    }
    return scoreNode(weights);
  }

  /** Score of a node, as a fraction; undefined without enough evidence. */
  score(cohort: number): number | undefined {
    return this.#scoreOf(cohort)?.score;
  }

  /** Score of the cluster, as an assessment has it. */
  clusterScore(): number | null {
    return scoreCluster(
      this.all.map(cohort => ({
        count: this.seen.cohorts[cohort].nodes,
        score: this.#scoreOf(cohort),
      })),
    ).score;
  }

  /** Whether a node's agent works, and runs with what its configuration objects hold. */
  isSteady(cohort: number): boolean {
    const facts = new FactReader(
      this.seen.facts,
      this.seen.cohorts[cohort].facts,
    );
    return (
      facts.get('agentState') === 'ready' &&
      facts.get('configLoaded') === 'current'
    );
  }

  /** Whether an agent was seen to route in BPF: what a step is expected to bring is not enough. */
  seesBpfHostRouting(cohort: number): boolean {
    const evidence =
      this.seen.cohorts[cohort].facts.hostRouting ??
      this.seen.facts.hostRouting;
    return (
      evidence?.value === 'BPF' &&
      evidence.basis === 'observed' &&
      !evidence.outdated
    );
  }

  /** What says something else for a key on a node, and would win over what the ConfigMap says. */
  setElsewhere(
    cohort: number,
    key: ConfigKey,
    wanted: string | null,
  ): Evidence | undefined {
    const { facts } = this.now.cohorts[cohort];
    const own = facts[`config:${key}`];
    const told: Evidence | undefined = own?.reported
      ? facts[`next:${key}`]
      : own;
    return told && told.value !== wanted && told.basis !== 'assumed'
      ? told
      : undefined;
  }
}
