/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FactReader } from '../../snapshot/factReader';
import type { Snapshot } from '../../snapshot/snapshot';
import type { Plan, PlanStep, Platform } from '../types';
import type { Shelf } from './Shelf';
import { isNodeName } from './shell';

/** What the files of a step are made from. */
export interface Rendering {
  plan: Plan;
  step: PlanStep;
  platform: Platform;
  /** Of Cilium; empty where it is not known. */
  version: string;
  /** In which Cilium is. */
  namespace: string;
  clusterName: string;
  /** Nodes that are changed first. */
  canaries: string[];
  /** The other nodes of the step. */
  others: string[];
  /** Nodes that cannot be named in a command. */
  unnamed: number;
  /** Operating systems of the nodes, as the kubelet names them. */
  images: string[];
  shelf: Shelf;
}

/** Where Cilium is: the ConfigMap that was read says it. */
function namespaceOf({ facts }: Snapshot): string {
  const [namespace] = (facts.configMap?.value ?? '').split('/');
  return isNodeName(namespace) ? namespace : 'kube-system';
}

/** What a step and the snapshot say of nodes and their operating systems. */
export function renderingOf(
  plan: Plan,
  step: PlanStep,
  snapshot: Snapshot,
  shelf: Shelf,
): Rendering {
  const names = snapshot.nodes
    .filter(
      ({ cohort }) => cohort !== undefined && step.cohorts.includes(cohort),
    )
    .map(({ name }) => name);
  const usable = names.filter(isNodeName);
  const canaries = step.canaries.filter(name => usable.includes(name));
  return {
    ...{ plan, step, shelf, canaries },
    platform: plan.platform,
    version: plan.ciliumVersion ?? '',
    namespace: namespaceOf(snapshot),
    clusterName: snapshot.clusterName,
    others: usable.filter(name => !canaries.includes(name)),
    unnamed: names.length - usable.length,
    images: imagesOf(snapshot, step.cohorts),
  };
}

function imagesOf(snapshot: Snapshot, cohorts: readonly number[]): string[] {
  const images = cohorts.flatMap(cohort => {
    const own = snapshot.cohorts[cohort]?.facts ?? {};
    return new FactReader(snapshot.facts, own).get('osImage') ?? [];
  });
  return [...new Set(images)].sort();
}

/** Something to do, for people and for a shell. */
export interface Done {
  /** In one sentence, in Markdown. */
  words: string;
  /** Lines of a script. In a stage of nodes `$node` is the node. */
  shell: string[];
}
