/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { afterStep } from './effects';
import { checkOf, type Ground } from './ground';
import { type PlacedStep, place } from './placing';
import { promisesOf } from './promises';
import { type Draft, type Left, type Remedy, remedies } from './remedies';
import { confirmation, providedStep } from './remedies/confirmation';
import { partition } from './remedies/words';
import { falls } from './score';
import { type Standing, standing, toConfirm } from './standing';

/** An item for which some nodes have no step. */
export interface LeftOut extends Left {
  check: string;
}

/** Steps in an order in which each comes after what it rests on, and what is left out. */
export interface Steps {
  steps: PlacedStep[];
  left: LeftOut[];
}

const nobody: Standing = { ready: [], toConfirm: [], waiting: [] };

/** Whether who runs the cluster sets what agents are told. */
const isProvided = ({ check }: Remedy, { isCiliumProvided }: Ground) =>
  isCiliumProvided && checkOf(check).subject === 'agent';

/** Makes the steps of a plan, one remedy after the other, each on the ground that those before leave. */
class StepMaker {
  readonly steps: PlacedStep[] = [];
  readonly left: LeftOut[] = [];
  #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  take(remedy: Remedy): void {
    const { check } = remedy;
    const ground = this.#ground;
    const {
      ready,
      toConfirm: unsure,
      waiting,
    } = remedy.propose ? standing(remedy, ground) : nobody;
    if (ready.length > 0 && isProvided(remedy, ground)) {
      this.#add(remedy, providedStep(check, ready));
      return;
    }
    const proposals = [
      ready.length > 0 ? remedy.propose?.(ground, ready) : undefined,
      remedy.also?.(ground),
    ];
    for (const { drafts, left } of proposals.filter(p => p !== undefined)) {
      this.#leave(check, ...left);
      drafts.forEach(draft => this.#add(remedy, draft));
    }
    if (unsure.length > 0) {
      const looks = toConfirm(remedy, ground, unsure);
      this.#add(remedy, confirmation(check, unsure, looks));
    }
    if (waiting.length > 0) {
      this.#leave(check, {
        cohorts: waiting,
        reason: { code: 'plan.left.afterHostRoutingIsSeen' },
      });
    }
  }

  #leave(check: string, ...left: Left[]): void {
    this.left.push(...left.map(out => ({ check, ...out })));
  }

  #add(remedy: Remedy, draft: Draft): void {
    const { check } = remedy;
    const placed = place(check, draft, this.#ground, this.steps);
    if (draft.kind !== 'change') {
      this.steps.push(placed);
      return;
    }
    const after = this.#ground.after(
      afterStep(this.#ground.now, placed.step, placed),
    );
    const futile = draft.isHalf
      ? []
      : this.#leaveFutile(check, placed.targets, after);
    if (futile.length > 0) {
      this.#again(
        remedy,
        placed.targets.filter(cohort => !futile.includes(cohort)),
      );
      return;
    }
    placed.step.promises = promisesOf(this.#ground, after, placed).filter(
      promise => promise.check !== check || !draft.isHalf,
    );
    placed.step.checks = [
      ...new Set([check, ...placed.step.promises.map(p => p.check)]),
    ];
    this.steps.push(placed);
    this.#ground = after;
  }

  /** Leaves out nodes on which a step would bring nothing that shows. */
  #leaveFutile(
    check: string,
    targets: readonly number[],
    after: Ground,
  ): number[] {
    const [inVain, others] = partition(targets, cohort =>
      ['fail', 'blocked'].includes(after.verdict(check, cohort)),
    );
    const losing = others.filter(cohort =>
      falls(this.#ground.score(cohort), after.score(cohort)),
    );
    this.#leave(
      check,
      { cohorts: inVain, reason: { code: 'plan.left.notVerifiable' } },
      { cohorts: losing, reason: { code: 'plan.left.lowersScore' } },
    );
    return [...inVain, ...losing];
  }

  /** The same step for fewer nodes. */
  #again(remedy: Remedy, cohorts: number[]): void {
    if (cohorts.length === 0) {
      return;
    }
    const { drafts = [], left = [] } =
      remedy.propose?.(this.#ground, cohorts) ?? {};
    this.#leave(remedy.check, ...left);
    drafts
      .filter(({ kind }) => kind === 'change')
      .forEach(draft => this.#add(remedy, draft));
  }

  get end(): Ground {
    return this.#ground;
  }
}

/** The steps for a cluster, and what is left out. */
export function makeSteps(ground: Ground): Steps & { end: Ground } {
  const maker = new StepMaker(ground);
  for (const remedy of remedies) {
    const isAgents = checkOf(remedy.check).subject === 'agent';
    if (!isAgents || ground.version !== undefined) {
      maker.take(remedy);
    }
  }
  const { steps, left, end } = maker;
  return { steps, left, end };
}
