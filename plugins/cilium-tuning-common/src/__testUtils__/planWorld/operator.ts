/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess } from '../../assess/assess';
import type { Assessment } from '../../assess/types';
import type { Plan, PlanStep, Stage } from '../../plan/types';
import type { Snapshot } from '../../snapshot/snapshot';
import { tryStart } from './agent';
import { type Disrupted, Wrong } from './operate';
import { type Stopped, isStopped, nodesOfStage, perform } from './perform';
import { excuses, verdictOn } from './promises';
import { scan } from './scan';
import { troublesOf } from './traffic';
import { isTrue } from './truths';
import { type ModelCluster, type ModelNode, copyOf } from './world';

/** How often what happened, so that a search cannot pass by trying nothing. */
export type Tally = Map<string, number>;

export function count(tally: Tally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** A cluster as a scan shows it, and what the product makes of it. */
export interface Look {
  snapshot: Snapshot;
  assessment: Assessment;
}

export function lookAt(cluster: ModelCluster): Look {
  const snapshot = scan(cluster);
  return { snapshot, assessment: assess(snapshot) };
}

/** One step while it is performed. */
interface Work {
  step: PlanStep;
  nodes: ModelNode[];
  /** Checks that are promised, by node. */
  promised: Map<string, string[]>;
  reached: Set<ModelNode>;
  disrupted: Disrupted;
}

/** Whoever performs plans on a cluster: does what steps say, looks after each operation, and stops where something is not so. */
export class Operator {
  /** Troubles that were there before. */
  readonly #known: ReadonlySet<string>;
  /** Nodes whose agents would not have started anew before either. */
  readonly #armed: ReadonlySet<string>;
  /** Steps that an operator gave up, by node. */
  readonly #given = new Set<string>();

  constructor(
    readonly cluster: ModelCluster,
    readonly tally: Tally,
    /** Whether to undo a step on a copy once it is done. */
    private readonly undoes: (step: PlanStep) => boolean,
  ) {
    this.#known = troublesOf(cluster);
    this.#armed = new Set(
      cluster.nodes
        .filter(node => tryStart(cluster, node).refusal !== undefined)
        .map(({ name }) => name),
    );
  }

  /**
   * Performs the steps of a plan in their order.
   *
   * @returns how many changed something
   */
  performPlan(plan: Plan, before: Look): number {
    let look = before;
    let performed = 0;
    const undone = new Set<string>();
    for (const step of plan.steps) {
      count(this.tally, `step ${step.id} (${step.kind})`);
      if (step.kind !== 'change') {
        this.#checkHarmless(step);
        continue;
      }
      const rests = step.after.some(id => undone.has(id));
      const result = rests ? 'left' : this.#performStep(step, before.snapshot);
      if (result !== 'done') {
        undone.add(step.id);
      }
      if (result === 'left') {
        count(this.tally, 'left by the operator');
        continue;
      }
      performed += 1;
      const after = lookAt(this.cluster);
      if (result !== 'undone') {
        this.#checkOutcome(step, before.snapshot, look, after);
      }
      look = after;
    }
    return performed;
  }

  /** Steps that are no changes say what to look at, and touch nothing. */
  #checkHarmless({ id, kind, stages }: PlanStep): void {
    const touching = stages
      .flatMap(({ operations }) => operations)
      .find(operation => !['confirm', 'verify'].includes(operation.do));
    if (touching && kind === 'confirm') {
      throw new Wrong(
        `${id} is to be confirmed first, and has "${touching.do}"`,
      );
    }
  }

  #workOf(step: PlanStep, snapshot: Snapshot): Work {
    const names = new Map(
      snapshot.nodes.map(({ name, cohort }) => [name, cohort]),
    );
    const isIn = (node: ModelNode, cohorts: readonly number[]) => {
      const cohort = names.get(node.name);
      return cohort !== undefined && cohorts.includes(cohort);
    };
    const nodes = this.cluster.nodes.filter(
      node =>
        isIn(node, step.cohorts) && !this.#given.has(`${step.id} ${node.name}`),
    );
    const promised = new Map(
      nodes.map(node => [
        node.name,
        step.promises
          .filter(({ cohorts }) => isIn(node, cohorts))
          .map(({ check }) => check),
      ]),
    );
    const reached = new Set<ModelNode>();
    return { step, nodes, promised, reached, disrupted: {} };
  }

  #giveUp({ step }: Work, nodes: readonly ModelNode[]): void {
    nodes.forEach(({ name }) => this.#given.add(`${step.id} ${name}`));
  }

  /** `left`: nothing was changed. `partly`: not on all nodes. `undone`: it did not come on the first. */
  #performStep(
    step: PlanStep,
    snapshot: Snapshot,
  ): 'done' | 'partly' | 'left' | 'undone' {
    const work = this.#workOf(step, snapshot);
    const { nodes } = work;
    if (nodes.length === 0) {
      return 'left';
    }
    const before = copyOf(this.cluster);
    const skipped = new Set<ModelNode>();
    for (const stage of step.stages) {
      for (const node of nodesOfStage(stage, nodes, step.canaries)) {
        if (node && skipped.has(node)) {
          continue;
        }
        const stopped = this.#doStage(work, stage, node);
        if (stopped?.by === 'look' && node && !work.reached.has(node)) {
          count(this.tally, 'node left out after a look');
          this.#giveUp(work, [node]);
          skipped.add(node);
        } else if (stopped?.by === 'look' && work.reached.size === 0) {
          count(this.tally, 'step left out after a look');
          this.#giveUp(work, nodes);
          return 'left';
        } else if (stopped) {
          this.#goBack(work, stopped, node);
          return 'undone';
        }
      }
    }
    this.#checkDisruption(work);
    count(this.tally, `done: ${step.id}`);
    if (this.undoes(step)) {
      this.#tryUndo(work, before);
    }
    return skipped.size > 0 ? 'partly' : 'done';
  }

  #doStage(
    work: Work,
    stage: Stage,
    node: ModelNode | undefined,
  ): Stopped | undefined {
    const { step, promised, reached } = work;
    for (const operation of stage.operations) {
      const result = perform(this.cluster, operation, node, its =>
        promised
          .get(its.name)
          ?.find(check => isTrue(check, its, this.cluster) === false),
      );
      count(this.tally, `operation ${operation.do}`);
      if (isStopped(result)) {
        return result;
      }
      Object.assign(work.disrupted, result);
      if (node && !['confirm', 'verify'].includes(operation.do)) {
        reached.add(node);
      }
      const at = node ? ` on ${node.name}` : '';
      this.#checkHealth(this.cluster, `${step.id}, "${operation.do}"${at}`);
    }
    return undefined;
  }

  /** All is as well as before: traffic, agents, and agents that somebody else starts anew at this moment. */
  #checkHealth(cluster: ModelCluster, after: string): void {
    const trouble = [...troublesOf(cluster)].find(it => !this.#known.has(it));
    if (trouble) {
      throw new Wrong(`after ${after}: ${trouble}`);
    }
    for (const node of cluster.nodes) {
      const { refusal } = tryStart(cluster, node);
      if (refusal !== undefined && !this.#armed.has(node.name)) {
        throw new Wrong(
          `after ${after}: the agent of ${node.name} would not start anew: ${refusal}`,
        );
      }
    }
  }

  /** What was to come did not come: what was done is undone, on the nodes that were reached. */
  #goBack(work: Work, { by, what }: Stopped, node: ModelNode | undefined) {
    const { step } = work;
    if (by === 'look') {
      throw new Wrong(`${step.id} looks at ${what} after it changed something`);
    }
    if (node && !excuses(what, node, this.cluster)) {
      throw new Wrong(
        `${step.id} promises ${what} on ${node.name}, and it does not come`,
      );
    }
    count(this.tally, 'gone back after the first node');
    this.#undo(this.cluster, work);
    this.#giveUp(work, work.nodes);
  }

  #undo(cluster: ModelCluster, { step, reached }: Work): void {
    const names = new Set([...reached].map(({ name }) => name));
    const nodes = cluster.nodes.filter(({ name }) => names.has(name));
    for (const stage of step.undo) {
      for (const node of nodesOfStage(stage, nodes, step.canaries)) {
        for (const operation of stage.operations) {
          const result = perform(cluster, operation, node, () => undefined);
          if (!isStopped(result)) {
            this.#checkHealth(
              cluster,
              `undoing ${step.id}, "${operation.do}" on ${node?.name}`,
            );
          }
        }
      }
    }
  }

  /** A step that was done can be undone, which leaves what was told and done before. */
  #tryUndo(work: Work, before: ModelCluster): void {
    count(this.tally, 'undone on a copy');
    const copy = copyOf(this.cluster);
    this.#undo(copy, work);
    const toldOf = ({ config, nodeConfigs, nodes }: ModelCluster) =>
      JSON.stringify([
        Object.entries(config).sort(),
        [...nodeConfigs].map(([name, { values }]) => [name, values]),
        nodes.map(({ name, labels, agent, cordoned }) => [
          ...[name, Object.entries(labels).sort(), cordoned],
          agent?.effects,
        ]),
      ]);
    if (toldOf(copy) !== toldOf(before)) {
      throw new Wrong(
        `undoing ${work.step.id} leaves ${toldOf(copy)} and not ${toldOf(
          before,
        )}`,
      );
    }
  }

  #checkDisruption({ step, disrupted }: Work): void {
    const unsaid = Object.keys(disrupted).find(
      what => !step.disrupts.some(said => said === what),
    );
    if (unsaid) {
      throw new Wrong(`${step.id} does not say that it disrupts: ${unsaid}`);
    }
  }

  /** What the next scan shows: what was promised, no lower score, and no pass that is none. */
  #checkOutcome(
    step: PlanStep,
    planned: Snapshot,
    before: Look,
    after: Look,
  ): void {
    const { cluster } = this;
    const { promised, nodes } = this.#workOf(step, planned);
    for (const node of nodes) {
      for (const check of promised.get(node.name) ?? []) {
        const verdict = verdictOn(after, check, node.name);
        if (verdict !== 'pass') {
          throw new Wrong(
            `${step.id} promises ${check} on ${node.name}, which is then ${verdict}`,
          );
        }
        count(this.tally, `came true: ${check}`);
        if (isTrue(check, node, cluster) === false) {
          throw new Wrong(
            `${step.id} promises ${check} on ${node.name}, which passes and is not so`,
          );
        }
      }
    }
    const [from, to] = [before.assessment.score, after.assessment.score];
    if (from !== null && (to === null || to < from)) {
      throw new Wrong(`the score falls with ${step.id}: ${from} to ${to}`);
    }
  }
}
