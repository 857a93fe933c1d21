/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Snapshot } from '../snapshot/snapshot';
import { plan } from '../plan/plan';
import type { Operation, Plan, PlanStep } from '../plan/types';
import { noon } from './facts';
import { type NodeSketch, factSetOf } from './facts';

/** A cluster of one cohort for each sketch; what is the same for all stands in the ConfigMap of the first. */
export function clusterOfSketches(
  sketches: readonly NodeSketch[],
  counts: readonly number[] = [],
): Snapshot {
  const sets = sketches.map(factSetOf);
  const shared = Object.entries(sets[0]).filter(
    ([fact]) => fact === 'configMap' || fact.startsWith('config:'),
  );
  const cohorts = sets.map((facts, index) => ({
    group: `group-${index}`,
    nodes: counts[index] ?? 1,
    example: `node-${index}-0`,
    facts: Object.fromEntries(
      Object.entries(facts).filter(
        ([fact]) => !shared.some(([other]) => other === fact),
      ),
    ),
  }));
  return {
    formatVersion: 1,
    clusterName: 'sketched',
    takenAt: noon,
    cilium: { state: 'found', lookedFor: [] },
    sources: [],
    facts: Object.fromEntries(shared),
    groups: cohorts.map(({ group, nodes }, index) => ({
      id: group,
      osImage: '',
      kernelRelease: String(sets[index].kernelRelease?.value ?? ''),
      architecture: '',
      ciliumVersion: String(sets[index].ciliumVersion?.value ?? ''),
      nodes,
    })),
    cohorts,
    nodes: cohorts.flatMap(({ group, nodes }, cohort) =>
      Array.from({ length: nodes }, (_, number) => ({
        name: `node-${cohort}-${number}`,
        group,
        cohort,
      })),
    ),
  };
}

/** All operations of a step, in order. */
export const operationsOf = ({ stages }: PlanStep): Operation[] =>
  stages.flatMap(({ operations }) => operations);

/** A step in one line a stage: where it is done, and what. */
export const stagesOf = (step: PlanStep | undefined): string[] =>
  (step?.stages ?? []).map(
    ({ on, operations }) => `${on}: ${operations.map(said).join(', ')}`,
  );

function said(operation: Operation): string {
  switch (operation.do) {
    case 'setValues':
    case 'applyNodeConfig':
      return [
        operation.do,
        ...operation.settings.map(({ key, value }) => `${key}=${value}`),
      ].join(' ');
    case 'confirm':
      return `confirm ${operation.what.code}`;
    case 'setApiServer':
      return `setApiServer ${operation.host ?? '?'}:${operation.port ?? '?'}`;
    case 'changeHost':
      return `changeHost ${operation.setting.kind}`;
    default:
      return operation.do;
  }
}

/** What a plan for sketched nodes says of one item: its steps, else why it is left. */
export function plannedFor(check: string, sketches: readonly NodeSketch[]) {
  const made = plan(clusterOfSketches(sketches));
  return { made, said: saidOf(made, check) };
}

/** The steps of an item by their ids and cohorts, then why it is left on others. */
export function saidOf({ steps, left }: Plan, check: string): string[] {
  return [
    ...steps
      .filter(({ id }) => id === check || id.startsWith(`${check}.`))
      .map(({ id, cohorts }) => `${id} on ${cohorts.join()}`),
    ...left
      .filter(item => item.check === check)
      .map(({ reason, cohorts }) => `${reason.code} on ${cohorts.join()}`),
  ];
}
