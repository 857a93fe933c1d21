/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { anyNode } from '../__testUtils__/arbitraries';
import { factSetOf, judged } from '../__testUtils__/facts';
import { FactReader } from '../snapshot/factReader';
import type { FactSet } from '../snapshot/evidence';
import type { FactName } from '../snapshot/facts';
import { messages, renderReason } from '../text/messages';
import { checks } from '.';
import { type Opinion, judge } from './judge';

const everyReason = (opinion: Opinion) => [
  opinion.reason,
  ...opinion.needs.map(need => need.reason),
  ...opinion.confirmFirst,
  ...opinion.notes,
  ...opinion.tells,
];

const without = (facts: FactSet, gone: FactName): FactSet =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== gone));

const verdictOf = (check: (typeof checks)[number], facts: FactSet) =>
  judge(check, new FactReader(facts, {}), checks).verdict;

/** Without these an agent's report of itself, or what it was told, cannot be relied on. */
const footing: FactName[] = [
  'agentState',
  'ciliumVersion',
  'configLoaded',
  'configMap',
  'kernelRelease',
];

describe.each(checks.map(check => [check.id, check] as const))(
  '%s, whatever is known of a node',
  (_, check) => {
    const numRuns = 400;

    it('says everything in words that exist, with every place filled', () => {
      fc.assert(
        fc.property(anyNode, sketch => {
          for (const reason of everyReason(judged(check, sketch))) {
            expect(Object.keys(messages)).toContain(reason.code);
            expect(renderReason(reason)).not.toMatch(/\{\{/);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('says what blocks, and what would tell', () => {
      fc.assert(
        fc.property(anyNode, sketch => {
          const { verdict, blockedBy, tells } = judged(check, sketch);

          expect(blockedBy !== undefined).toBe(verdict === 'blocked');
          expect(tells.length > 0).toBe(verdict === 'unknown');
        }),
        { numRuns },
      );
    });

    it('passes nothing that an agent told which is not ready', () => {
      fc.assert(
        fc.property(anyNode, sketch => {
          fc.pre(sketch.agent !== 'ready');
          const { verdict } = judged(check, sketch);

          expect(check.subject === 'node' || verdict === 'unknown').toBe(true);
        }),
        { numRuns },
      );
    });

    it('gains no pass when evidence goes', () => {
      fc.assert(
        fc.property(anyNode, fc.constantFrom(...footing), (sketch, gone) => {
          const facts = factSetOf(sketch);
          fc.pre(verdictOf(check, facts) !== 'pass');

          expect(verdictOf(check, without(facts, gone))).not.toBe('pass');
        }),
        { numRuns },
      );
    });

    it('gains no pass when the agent turns out not to have loaded its configuration', () => {
      fc.assert(
        fc.property(
          anyNode,
          fc.constantFrom('pending' as const, 'unknown' as const),
          (sketch, loaded) => {
            fc.pre(judged(check, sketch).verdict !== 'pass');

            expect(judged(check, { ...sketch, loaded }).verdict).not.toBe(
              'pass',
            );
          },
        ),
        { numRuns },
      );
    });

    it('passes nothing by a configuration that may not be loaded', () => {
      fc.assert(
        fc.property(
          anyNode,
          fc.constantFrom(
            { loaded: 'pending' as const },
            { loaded: 'unknown' as const },
            { config: 'unread' as const },
          ),
          (sketch, unproven) => {
            const node = { ...sketch, reports: {}, ...unproven };
            const { verdict } = judged(check, node);

            expect(check.subject === 'node' || verdict !== 'pass').toBe(true);
          },
        ),
        { numRuns },
      );
    });

    it('takes an outdated report for none', () => {
      fc.assert(
        fc.property(anyNode, sketch => {
          const facts = factSetOf(sketch);
          const { hostRouting } = facts;
          fc.pre(hostRouting !== undefined);

          expect(
            verdictOf(check, {
              ...facts,
              hostRouting: { ...hostRouting!, outdated: 'beforeAgentStart' },
            }),
          ).toBe(verdictOf(check, without(facts, 'hostRouting')));
        }),
        { numRuns: 300 },
      );
    });
  },
);

const ofTheHost = checks.filter(({ subject }) => subject === 'node');

// What agents report and are told contradicts itself here; worlds.test.ts is about agents that may really be
describe.each(ofTheHost.map(check => [check.id, check] as const))(
  '%s, whatever part of it is known',
  (_, check) => {
    it('denies nothing that less evidence lets pass', () => {
      fc.assert(
        fc.property(
          anyNode.map(factSetOf).chain(facts => {
            const part = fc.subarray(Object.entries(facts));
            return fc.tuple(fc.constant(facts), part);
          }),
          ([facts, part]) => {
            const denied = ['fail', 'blocked'].includes(
              verdictOf(check, facts),
            );
            const passed =
              verdictOf(check, Object.fromEntries(part)) === 'pass';

            expect(denied && passed).toBe(false);
          },
        ),
        { numRuns: 600 },
      );
    });
  },
);

describe('bpf-host-routing', () => {
  it('passes by nothing but what the agent reports', () => {
    const check = checks.find(({ id }) => id === 'bpf-host-routing')!;
    fc.assert(
      fc.property(anyNode, sketch => {
        expect(judged(check, { ...sketch, reports: {} }).verdict).not.toBe(
          'pass',
        );
      }),
      { numRuns: 1000 },
    );
  });
});
