/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { factsOf } from '../__testUtils__/facts';
import { judge } from './judge';
import type { Check, Evaluation, WeighedNeed } from './types';

const need = (
  kind: WeighedNeed['kind'],
  state: WeighedNeed['state'],
): WeighedNeed => ({
  kind,
  state,
  reason: { code: `need.${kind}` },
  blocked: { code: `blocked.${kind}` },
});

const example = (
  evaluate: Check['evaluate'],
  subject: Check['subject'] = 'node',
): Check => ({
  id: 'example',
  family: 'host',
  impact: 'low',
  scope: 'node',
  subject,
  disruption: [],
  references: [],
  messages: {},
  evaluate,
});

const judgeAs = (evaluation: Evaluation, subject?: Check['subject']) =>
  judge(
    example(() => evaluation, subject),
    factsOf({ agent: 'missing' }),
  );

const off: Evaluation['effect'] = { state: 'off', reason: { code: 'off' } };

describe('judge', () => {
  it('lets what no setting changes block first, then what people want, then a step', () => {
    const all = [
      need('step', 'unmet'),
      need('choice', 'unmet'),
      need('platform', 'unmet'),
    ];

    expect(judgeAs({ effect: off, needs: all }).blockedBy).toBe('platform');
    expect(judgeAs({ effect: off, needs: all.slice(0, 2) }).blockedBy).toBe(
      'choice',
    );
    expect(judgeAs({ effect: off, needs: all.slice(0, 1) })).toMatchObject({
      verdict: 'blocked',
      blockedBy: 'step',
      reason: { code: 'blocked.step' },
    });
  });

  it('fails what can be done now, with what is to be confirmed first', () => {
    expect(
      judgeAs({
        effect: off,
        needs: [need('step', 'met'), need('platform', 'unknown')],
      }),
    ).toMatchObject({
      verdict: 'fail',
      confirmFirst: [{ code: 'need.platform' }],
    });
  });

  it('blocks what is not known, where it cannot be on', () => {
    expect(
      judgeAs({
        effect: { state: 'unknown', reason: { code: 'unseen' } },
        needs: [need('platform', 'unmet')],
      }).verdict,
    ).toBe('blocked');
  });

  it('lets what is on pass, whatever it is said to need', () => {
    expect(
      judgeAs({
        effect: { state: 'on', reason: { code: 'on' } },
        needs: [need('platform', 'unmet')],
      }).verdict,
    ).toBe('pass');
  });

  it.each<[string, Partial<Evaluation>, string]>([
    ['can be taken', {}, 'step blocked.step'],
    [
      'waits for another step',
      { needs: [need('step', 'unmet')] },
      'step blocked.step',
    ],
    [
      'the platform stands against',
      { needs: [need('platform', 'unmet')] },
      'platform blocked.platform',
    ],
    [
      'a choice stands against',
      { needs: [need('choice', 'unmet')] },
      'choice blocked.choice',
    ],
    [
      'has no place',
      { effect: { state: 'notApplicable', reason: { code: 'chained' } } },
      'choice chained',
    ],
  ])('blocks like a step that %s', (_, evaluation, expected) => {
    const item = example(() => ({
      effect: off,
      needs: [{ ...need('step', 'unmet'), check: 'first' }],
    }));
    const first = {
      ...example(() => ({ effect: off, ...evaluation })),
      id: 'first',
    };
    const { blockedBy, reason } = judge(item, factsOf(), [first, item]);

    expect(`${blockedBy} ${reason.code}`).toBe(expected);
  });

  it('looks at a step also where nobody saw whether it is on', () => {
    const item = example(() => ({
      effect: off,
      needs: [{ ...need('step', 'unknown'), check: 'first' }],
    }));
    const first = (evaluation: Partial<Evaluation>) => ({
      ...example(() => ({
        effect: { state: 'unknown' as const, reason: { code: 'unseen' } },
        ...evaluation,
      })),
      id: 'first',
    });

    expect(judge(item, factsOf(), [first({})]).verdict).toBe('fail');
    expect(
      judge(item, factsOf(), [first({ needs: [need('choice', 'unmet')] })]),
    ).toMatchObject({
      verdict: 'blocked',
      blockedBy: 'choice',
      needs: [{ kind: 'choice', state: 'unmet' }],
    });
  });

  it('says nothing of an agent that is not there, and all of the node', () => {
    const on: Evaluation = { effect: { state: 'on', reason: { code: 'on' } } };

    expect(judgeAs(on, 'agent')).toMatchObject({
      verdict: 'unknown',
      reason: { code: 'agent.missing' },
    });
    expect(judgeAs(on, 'node').verdict).toBe('pass');
  });
});
