/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { anyNode } from '../../__testUtils__/arbitraries';
import { factSetOf } from '../../__testUtils__/facts';
import { foundIn } from '../../__testUtils__/findings';
import type { FactSet } from '../../snapshot/evidence';
import type { FactName } from '../../snapshot/facts';
import { kernelReaches } from '../../kernel/release';
import { messages, renderReason } from '../../text/messages';
import type { NodeSketch } from '../../__testUtils__/facts';

const numRuns = 5000;

/** The critical ones, each in a line. */
const critical = (facts: FactSet) =>
  foundIn(facts)
    .filter(({ severity }) => severity === 'critical')
    .map(found => JSON.stringify(found));

/** Whether an agent shows a feature on a kernel whose number says that it cannot be. */
function contradictsItself({ kernel = '', reports }: NodeSketch): boolean {
  const old = (floor: string) => kernelReaches(kernel, floor) === 'unmet';
  return (
    (reports?.bandwidthManager?.congestionControl === 'bbr' &&
      (old('5.18') || reports.kernelParts?.bbr === false)) ||
    (reports?.datapathMode?.startsWith('netkit') === true &&
      (old('6.7') || reports.kernelParts?.netkit === false))
  );
}

/** Nodes that may be about to fail more often than not. */
const anyPending = anyNode.map(
  (node): NodeSketch => ({
    ...node,
    agent: node.agent === 'missing' ? 'ready' : node.agent,
    loaded: node.loaded === 'unknown' ? 'unknown' : 'pending',
  }),
);

describe('findings, whatever is known of a node', () => {
  it('say everything in words that exist, with every place filled', () => {
    fc.assert(
      fc.property(fc.oneof(anyNode, anyPending), sketch => {
        for (const { reason, because } of foundIn(factSetOf(sketch))) {
          for (const said of because ? [reason, because] : [reason]) {
            expect(Object.keys(messages)).toContain(said.code);
            expect(renderReason(said)).not.toMatch(/\{\{/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gain nothing critical when evidence goes', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyNode, anyPending).filter(node => !contradictsItself(node)),
        fc.func(fc.boolean()),
        (sketch, isKept) => {
          const facts = factSetOf(sketch);
          const part: FactSet = Object.fromEntries(
            Object.entries(facts).filter(([fact]) =>
              // The options stand and fall with the object that holds them
              isKept(fact.startsWith('config:') ? 'configMap' : fact),
            ),
          );
          const whole = critical(facts);

          expect(critical(part).filter(one => !whole.includes(one))).toEqual(
            [],
          );
        },
      ),
      { numRuns },
    );
  });

  it('are certain only of what the agent is known not to have loaded, or not to run with', () => {
    fc.assert(
      fc.property(
        anyNode,
        fc.constantFrom<FactName>('configLoaded', 'nodeOptions', 'configMap'),
        (sketch, gone) => {
          const { [gone]: _, ...facts } = factSetOf({
            ...sketch,
            ...(gone === 'configMap' && { config: 'unread' as const }),
          });

          expect(critical(facts)).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  it('take no outdated observation for one', () => {
    fc.assert(
      fc.property(anyPending, sketch => {
        const facts = factSetOf(sketch);
        const { kernelParts } = facts;
        fc.pre(kernelParts !== undefined);
        const { kernelParts: _, ...without } = facts;

        expect(
          critical({
            ...facts,
            kernelParts: kernelParts && {
              ...kernelParts,
              outdated: 'pastLimit',
            },
          }),
        ).toEqual(critical(without));
      }),
      { numRuns: 500 },
    );
  });
});
