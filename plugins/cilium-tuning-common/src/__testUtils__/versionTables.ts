/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Opinion } from '../checks/judge';
import type { Check } from '../checks/types';
import { isCiliumAtLeast } from '../cilium/version';
import type { Reason } from '../text/reason';
import { messages, renderReason } from '../text/messages';
import { type NodeSketch, judged } from './facts';

/** A release of each minor that the rules are for. */
export const ciliumReleases = [
  '1.9.18',
  '1.10.20',
  '1.11.20',
  '1.12.19',
  '1.13.4',
  '1.14.19',
  '1.15.9',
  '1.16.5',
  '1.17.6-cee.1',
  '1.18.4',
  '1.19.2',
  '1.20.0',
] as const;

/** What an operator wants of Cilium; what is left out stays as it comes. */
export interface Wish {
  native?: boolean;
  kubeProxyReplacement?: boolean;
  dsr?: boolean;
  /** Keys that are the same in every version. */
  more?: NodeSketch['config'] & object;
}

/** The configuration that a wish takes, in the words that a release has for it. */
export function configFor(release: string, wish: Wish = {}) {
  const since = (minor: string) => isCiliumAtLeast(release, minor) === true;
  const { native, kubeProxyReplacement, dsr, more } = wish;
  const routing = since('1.14')
    ? { 'routing-mode': native ? 'native' : 'tunnel' }
    : { tunnel: native ? 'disabled' : 'vxlan' };
  const cidr = since('1.10')
    ? { 'ipv4-native-routing-cidr': '10.0.0.0/8' }
    : { 'native-routing-cidr': '10.0.0.0/8' };
  const words = since('1.14') ? ['true', 'false'] : ['strict', 'disabled'];
  return {
    ...(native !== undefined && routing),
    ...(native && cidr),
    ...(kubeProxyReplacement !== undefined && {
      'kube-proxy-replacement': words[kubeProxyReplacement ? 0 : 1],
    }),
    ...(dsr && { [since('1.10') ? 'bpf-lb-mode' : 'node-port-mode']: 'dsr' }),
    ...more,
  };
}

/**
 * A row of a table over all releases: what the node is, and what is expected: one line for all of them, or the line that holds
 * from a minor on, by that minor.
 */
export type VersionRow = [
  what: string,
  node: Omit<NodeSketch, 'config' | 'cilium'> & Wish,
  expected: string | Record<`1.${number}`, string>,
];

/** What is expected on a release. */
export function expectedOf(release: string, expected: VersionRow[2]): string {
  return typeof expected === 'string'
    ? expected
    : Object.entries(expected)
        .filter(([minor]) => isCiliumAtLeast(release, minor) === true)
        .map(([, line]) => line)
        .at(-1) ?? 'nothing';
}

/** The node of a row on a release. */
export const sketchOf = (release: string, node: VersionRow[1]): NodeSketch => {
  const { native, kubeProxyReplacement, dsr, more, ...sketch } = node;
  const wish = { native, kubeProxyReplacement, dsr, more };
  return { ...sketch, cilium: release, config: configFor(release, wish) };
};

/** A verdict in one word, `blocked` with what blocks. */
export const verdictOf = ({ verdict, blockedBy }: Opinion) =>
  blockedBy ? `${verdict} ${blockedBy}` : verdict;

const lineOf = (opinion: Opinion) =>
  `${verdictOf(opinion)} ${opinion.reason.code}`;

/** A judgement as far as it is said in words. */
type Spoken = Pick<
  Opinion,
  'reason' | 'needs' | 'confirmFirst' | 'notes' | 'tells'
>;

const everyReason = (opinion: Spoken): Reason[] => [
  opinion.reason,
  ...opinion.needs.map(({ reason }) => reason),
  ...opinion.confirmFirst,
  ...opinion.notes,
  ...opinion.tells,
];

/** Fails where a reason has no words, or words with a place left open. */
export function expectWords(opinion: Spoken): void {
  for (const reason of everyReason(opinion)) {
    expect(messages).toHaveProperty([reason.code]);
    expect(renderReason(reason)).not.toMatch(/\{\{|undefined|NaN/);
  }
}

/**
 * Defines the tests of a check over all releases: each row on each release; that everything is said in words; that the rows
 * reach exactly the verdicts that the check can give, and every message that it words.
 *
 * @param verdicts - all that the check can say, `blocked` with what blocks
 * @param elsewhere - endings of codes that the tests of the check itself reach
 */
export function testOverReleases(
  check: Check,
  verdicts: string[],
  rows: VersionRow[],
  elsewhere: string[] = [],
): void {
  const judgedRows = rows.map(([what, node, expected]) => ({
    what,
    expected,
    opinions: ciliumReleases.map(
      release => [release, judged(check, sketchOf(release, node))] as const,
    ),
  }));
  const opinions = judgedRows.flatMap(row =>
    row.opinions.map(([, opinion]) => opinion),
  );

  describe(`${check.id} from Cilium 1.9 to 1.20`, () => {
    it.each(judgedRows)('$what', row => {
      expect(
        row.opinions.map(([release, opinion]) => [release, lineOf(opinion)]),
      ).toEqual(
        ciliumReleases.map(release => [
          release,
          expectedOf(release, row.expected),
        ]),
      );
    });

    it('says everything in words', () => {
      opinions.forEach(expectWords);
    });

    it('reaches every verdict that it can give', () => {
      expect([...new Set(opinions.map(verdictOf))].sort()).toEqual(
        [...verdicts].sort(),
      );
    });

    it('has use for every message', () => {
      const said = new Set(opinions.flatMap(everyReason).map(r => r.code));
      const blockers = opinions.map(({ reason }) => reason.code);
      const conflicts = check.conflicts?.map(({ reason }) => reason.code) ?? [];
      const unused = Object.keys(check.messages).filter(
        code =>
          !said.has(code) &&
          !blockers.includes(code) &&
          !conflicts.includes(code) &&
          !/\.(title|why)$/.test(code) &&
          !elsewhere.some(ending => code.endsWith(`.${ending}`)),
      );

      expect(unused).toEqual([]);
    });
  });
}
