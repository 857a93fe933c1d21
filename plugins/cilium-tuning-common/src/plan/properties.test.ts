/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { anyNode } from '../__testUtils__/arbitraries';
import { clusterOfSketches, operationsOf } from '../__testUtils__/planned';
import { assess } from '../assess/assess';
import { isCiliumAtLeast } from '../cilium/version';
import type { FactSet } from '../snapshot/evidence';
import type { Snapshot } from '../snapshot/snapshot';
import { renderReason } from '../text/messages';
import { afterStep } from './effects';
import { plan } from './plan';
import type { Plan, PlanStep, Setting } from './types';

/** Different values of these on two nodes cut traffic between them. */
const ofTheCluster = [
  ...['routing-mode', 'tunnel', 'tunnel-protocol', 'mtu', 'bpf-lb-mode'],
  ...['bpf-lb-dsr-dispatch', 'enable-ipsec', 'enable-wireguard'],
  ...['ipv4-native-routing-cidr', 'ipv6-native-routing-cidr'],
];

/** What people rightly want, and no plan touches. */
const choices = [
  ...['enable-ipsec', 'enable-wireguard', 'enable-hubble', 'enable-l7-proxy'],
  ...['enable-host-legacy-routing', 'enable-tcx', 'cni-chaining-mode'],
  ...['routing-mode', 'tunnel', 'enable-ipv4', 'enable-ipv6'],
];

const waiting = ['bbr', 'ipv4-big-tcp', 'ipv6-big-tcp', 'netkit'];

const settings = (step: PlanStep, how: 'setValues' | 'applyNodeConfig') =>
  operationsOf(step).flatMap((operation): Setting[] =>
    operation.do === how && 'settings' in operation ? operation.settings : [],
  );

const changes = ({ steps }: Plan) =>
  steps.filter(({ kind }) => kind === 'change');

/** Nodes that share version and configuration more often than not, as those of one cluster do. */
const anyCluster: fc.Arbitrary<Snapshot> = fc
  .tuple(anyNode, fc.array(anyNode, { maxLength: 2 }), fc.boolean())
  .map(([first, others, alike]) =>
    clusterOfSketches([
      first,
      ...others.map(other =>
        alike
          ? { ...other, cilium: first.cilium, config: first.config }
          : other,
      ),
    ]),
  );

const seen = ({ facts, cohorts }: Snapshot, index: number) => {
  const evidence = cohorts[index].facts.hostRouting ?? facts.hostRouting;
  return evidence?.basis === 'observed' && evidence.value === 'BPF';
};

/** From 1.18 on BIG TCP stops no agent for what its node has or has not. */
const needsNode = (version = '') => isCiliumAtLeast(version, '1.18') !== true;

/** Nodes that a step is to bring something on for which they were not seen to route in BPF. */
function unseenNodes(
  { kind, checks, promises, cohorts }: PlanStep,
  snapshot: Snapshot,
): number[] {
  const [promised] = promises;
  return kind === 'change' && waiting.includes(checks[0])
    ? (promised?.cohorts ?? cohorts).filter(index => !seen(snapshot, index))
    : [];
}

const seenNow = (facts: FactSet): FactSet =>
  Object.fromEntries(
    Object.entries(facts).map(([name, evidence]) => [
      name,
      { ...evidence, basis: 'observed' },
    ]),
  );

/** As a scan finds it: what is assumed belongs to a plan that is being made. */
const scanned = ({ facts, cohorts, ...rest }: Snapshot): Snapshot => ({
  ...rest,
  facts: seenNow(facts),
  cohorts: cohorts.map(cohort => ({ ...cohort, facts: seenNow(cohort.facts) })),
});

describe('whatever a plan is made from', () => {
  it('keeps to what is safe, says why, and comes to an end', () => {
    fc.assert(
      fc.property(anyCluster, snapshot => {
        const made = plan(snapshot);
        let before = assess(snapshot).score;

        expect(plan(snapshot)).toEqual(made);
        expect(new Set(made.steps.map(({ id }) => id)).size).toBe(
          made.steps.length,
        );
        for (const step of made.steps) {
          const everywhere = settings(step, 'setValues').map(({ key }) => key);
          const labelled = settings(step, 'applyNodeConfig').map(
            ({ key }) => key,
          );
          const { scoreBefore, scoreAfter } = step.gain;

          expect(labelled.filter(key => ofTheCluster.includes(key))).toEqual(
            [],
          );
          expect(
            [...labelled, ...everywhere].filter(key => choices.includes(key)),
          ).toEqual([]);
          expect(everywhere).not.toContain('enable-bbr');
          expect(
            everywhere.filter(
              key => needsNode(made.ciliumVersion) && /big-tcp/.test(key),
            ),
          ).toEqual([]);
          expect(unseenNodes(step, snapshot)).toEqual([]);
          expect(scoreBefore).toBe(before);
          expect(scoreAfter ?? 100).toBeGreaterThanOrEqual(scoreBefore ?? 0);
          before = scoreAfter;
          for (const reason of [step.title, ...step.restsOn, ...step.risks]) {
            expect(renderReason(reason)).not.toBe(reason.code);
          }
          for (const operation of operationsOf(step)) {
            const what = 'what' in operation ? operation.what : undefined;
            expect(what && renderReason(what)).not.toBe(what?.code ?? null);
          }
        }
        for (const { reason } of made.left) {
          expect(renderReason(reason)).not.toBe(reason.code);
        }
        const end = changes(made).reduce<Snapshot>(
          (state, step) => afterStep(state, step),
          snapshot,
        );
        const again = changes(plan(scanned(end))).map(({ id }) => id);
        const promised = new Set(changes(made).map(({ id }) => id));
        expect(again.filter(id => promised.has(id))).toEqual([]);
        expect(assess(end).score).toBe(before);
      }),
      { numRuns: 30 },
    );
  });
});
