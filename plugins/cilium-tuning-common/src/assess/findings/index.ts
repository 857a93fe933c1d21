/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FactReader } from '../../snapshot/factReader';
import type { Snapshot } from '../../snapshot/snapshot';
import type { EvidenceList } from '../evidenceList';
import type { Finding, FindingSeverity } from '../types';
import { advice } from './advice';
import { armedBy } from './armed';
import { differingMtus } from './differingMtus';
import { kubeProxyBesideReplacement } from './kubeProxyBesideReplacement';
import { notInEffect } from './notInEffect';
import { refusals } from './refusals';
import { refusedBy } from './refused';
import { restartPending } from './restartPending';
import type { FindingRule } from './types';

/** All rules, in the order in which equally severe findings are shown. */
export const findingRules: readonly FindingRule[] = [
  ...refusals.map(armedBy),
  ...refusals.map(refusedBy),
  restartPending,
  kubeProxyBesideReplacement,
  differingMtus,
  ...notInEffect,
  ...advice,
];

const severities: FindingSeverity[] = ['critical', 'warning', 'note'];

/**
 * What is worth saying beside the list: each thing once with all nodes it holds for, the most severe first. The evidence is
 * that of the first of them.
 */
export function findFindings(
  snapshot: Snapshot,
  evidence: EvidenceList,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const rule of findingRules) {
    snapshot.cohorts.forEach(({ facts: own, nodes }, cohort) => {
      const facts = new FactReader(snapshot.facts, own, rule);
      const found = rule.find(facts);
      if (!found) {
        return;
      }
      const key = JSON.stringify(found);
      const finding = findings.get(key) ?? {
        ...found,
        ...{ nodes: 0, cohorts: [] },
        evidence: evidence.numbersOf(facts.evidence()),
      };
      finding.nodes += nodes;
      finding.cohorts.push(cohort);
      findings.set(key, finding);
    });
  }
  return severities.flatMap(severity =>
    [...findings.values()].filter(finding => finding.severity === severity),
  );
}
