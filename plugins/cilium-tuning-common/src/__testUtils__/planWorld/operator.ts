/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Plan, PlanStep, Stage } from '../../plan/types';
import type { Snapshot } from '../../snapshot/snapshot';
import { tryStart } from './agent';
import { type Look, lookAt } from './look';
import { Wrong } from './operations';
import {
  checkDisruption,
  checkLeftBehind,
  checkOutcome,
  checkScore,
} from './outcome';
import { type Stopped, isStopped, nodesOfStage, perform } from './perform';
import { excuses, missingOn } from './promises';
import { type Tally, count } from './tally';
import { troublesOf } from './traffic';
import { checkUndone } from './undone';
import { type Work, workOf } from './work';
import { type ModelCluster, type ModelNode, copyOf } from './world';

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
    let asPlanned = true;
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
        asPlanned = false;
        continue;
      }
      performed += 1;
      const after = lookAt(this.cluster);
      if (result !== 'undone') {
        const work = this.#workOf(step, before.snapshot);
        const looks = { before: look, after };
        const came = checkOutcome(work, this.cluster, looks, this.tally);
        asPlanned &&= came;
      }
      asPlanned &&= result === 'done';
      if (asPlanned) {
        checkScore(step, after.assessment.score);
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
    const isOpen = ({ name }: ModelNode) =>
      !this.#given.has(`${step.id} ${name}`);
    return workOf(this.cluster, step, snapshot, isOpen);
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
        } else if (stopped?.by === 'look' && !work.isTouched) {
          count(this.tally, 'step left out after a look');
          this.#giveUp(work, nodes);
          return 'left';
        } else if (stopped) {
          this.#goBack(work, stopped, node);
          return 'undone';
        }
      }
    }
    checkDisruption(step, work.disrupted);
    checkLeftBehind(step, before, this.cluster);
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
      const result = perform(this.cluster, operation, node, (its, what) =>
        missingOn(its, this.cluster, what, promised.get(its.name) ?? []),
      );
      count(this.tally, `operation ${operation.do}`);
      if (isStopped(result)) {
        return result;
      }
      Object.assign(work.disrupted, result);
      if (!['confirm', 'verify'].includes(operation.do)) {
        work.isTouched = true;
        if (node) {
          reached.add(node);
        }
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
        // Looks are for people here: they say how it was before
        const operations = stage.operations.filter(it => it.do !== 'confirm');
        for (const operation of operations) {
          perform(cluster, operation, node, () => undefined);
          this.#checkHealth(
            cluster,
            `undoing ${step.id}, "${operation.do}" on ${node?.name}`,
          );
        }
      }
    }
  }

  /** A step that was done can be undone, which leaves what was told and done before. */
  #tryUndo(work: Work, before: ModelCluster): void {
    count(this.tally, 'undone on a copy');
    const copy = copyOf(this.cluster);
    this.#undo(copy, work);
    checkUndone(work.step, before, copy);
  }
}
