/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks } from '../checks';
import { impactWeight } from '../assess/score';
import { messages, renderReason } from './messages';
import { readMessages } from './readMessages';

describe('messages', () => {
  it.each(checks.map(check => [check.id, check] as const))(
    '%s says what it is and why it matters',
    (id, check) => {
      expect(messages[`${id}.title`]).toBeTruthy();
      expect(messages[`${id}.why`]).toBeTruthy();
      expect(impactWeight).toHaveProperty(check.impact);
      expect(check.references.length).toBeGreaterThan(0);
      expect(
        check.references.every(reference => reference.startsWith('https://')),
      ).toBe(true);
    },
  );

  it.each(checks.map(check => [check.id, check] as const))(
    '%s words only what is its own',
    (id, check) => {
      const foreign = Object.keys(check.messages).filter(
        code => !/^(need|blocked)\./.test(code) && !code.startsWith(`${id}.`),
      );

      expect(foreign).toEqual([]);
    },
  );

  it.each(checks.map(check => [check.id, check] as const))(
    '%s names other items that it does not go together with, and words why',
    (id, { conflicts = [] }) => {
      for (const { check, reason } of conflicts) {
        expect(checks.map(other => other.id)).toContain(check);
        expect(check).not.toBe(id);
        expect(renderReason(reason)).not.toBe(reason.code);
      }
    },
  );

  it('words each need together with how it blocks', () => {
    const codes = Object.keys(messages);
    const blocking = codes
      .filter(code => code.startsWith('blocked.'))
      .map(code => code.slice('blocked.'.length));
    const needed = codes
      .filter(code => code.startsWith('need.'))
      .map(code => code.slice('need.'.length));

    expect(needed.sort()).toEqual(blocking.sort());
  });

  it('gives no code two wordings', () => {
    const owned = checks.flatMap(check => Object.keys(check.messages));

    expect(new Set(owned).size).toBe(owned.length);
  });

  it('words what could not be read', () => {
    expect(messages).toMatchObject(readMessages);
  });

  it('is plain text', () => {
    expect(
      Object.values(messages).filter(text => /[<>]|\s{2}|\.$\n/.test(text)),
    ).toEqual([]);
  });
});

describe('renderReason', () => {
  it('fills the places of a message', () => {
    expect(
      renderReason({
        code: 'blocked.kernel',
        params: { kernel: '4.19', floor: '5.10' },
      }),
    ).toBe('Kernel 4.19, needs 5.10');
  });

  it('loses no reason that has no words', () => {
    expect(renderReason({ code: 'from.a.newer.version' })).toBe(
      'from.a.newer.version',
    );
    expect(renderReason({ code: '__proto__' })).toBe('__proto__');
  });

  it('leaves what is filled in as it is', () => {
    expect(
      renderReason({
        code: 'agent.notReadyBecause',
        params: { problem: '$& {{problem}} <b>' },
      }),
    ).toBe('The agent is not ready: $& {{problem}} <b>');
  });

  it('shows a place for which there is no value', () => {
    expect(renderReason({ code: 'agent.notReadyBecause' })).toContain(
      '{{problem}}',
    );
  });
});
