/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleSnapshot } from '../__testUtils__/article';
import { assess } from '../assess/assess';
import { FactReader } from './factReader';
import { replaceFacts } from './replaceFacts';
import type { Snapshot } from './snapshot';

const article = articleSnapshot({ probe: true });

const cohortsOf = ({ cohorts }: Snapshot, os: string) =>
  cohorts.flatMap(({ group }, index) => (group.startsWith(os) ? [index] : []));

const debian = cohortsOf(article, 'Debian');

const readerOf = ({ facts, cohorts }: Snapshot, cohort: number) =>
  new FactReader(facts, cohorts[cohort].facts);

describe('replaceFacts', () => {
  it.each([
    ['nothing', []],
    ['something of no node', [{ cohorts: [], set: { cpuCount: 1 } }]],
  ])('leaves everything as it is for %s', (_, replacements) => {
    expect(replaceFacts(article, replacements)).toBe(article);
  });

  it('changes only the nodes it is about, and never looks like an observation', () => {
    const before = structuredClone(article);
    const after = replaceFacts(article, [
      { cohorts: debian, set: { kernelRelease: '5.10' } },
    ]);

    expect(article).toEqual(before);
    debian.forEach(index =>
      expect(after.cohorts[index].facts.kernelRelease).toEqual({
        fact: 'kernelRelease',
        value: '5.10',
        source: 'assumption',
        basis: 'assumed',
        observedAt: article.takenAt,
        excerpt: expect.stringMatching(/^Assumed, in the place of: /),
        object: expect.stringMatching(/^Node arm-/),
      }),
    );
    cohortsOf(article, 'Ubuntu').forEach(index =>
      expect(after.cohorts[index]).toEqual(article.cohorts[index]),
    );
  });

  it('groups nodes by what they are then, and keeps the places of cohorts', () => {
    const { osImage, architecture } = article.groups.find(({ id }) =>
      id.startsWith('Ubuntu'),
    ) ?? { osImage: '', architecture: '' };
    const after = replaceFacts(article, [
      {
        cohorts: debian,
        set: { osImage, architecture, kernelRelease: '6.2.0-20-generic' },
      },
    ]);

    expect(after.groups).toEqual([
      expect.objectContaining({ osImage, nodes: 6 }),
    ]);
    expect(after.cohorts.map(({ example }) => example)).toEqual(
      article.cohorts.map(({ example }) => example),
    );
    expect(after.nodes.map(({ group }) => group)).toEqual(
      Array(6).fill(after.groups[0].id),
    );
    expect(assess(after).checks[0].cells).toHaveLength(1);
  });

  it('does not let the value of the cluster through where one is forgotten', () => {
    const key = 'config:enable-ipv6';
    const after = replaceFacts(article, [{ cohorts: debian, forget: [key] }]);

    expect(readerOf(after, debian[0]).config('enable-ipv6')).toBeUndefined();
    expect(after.cohorts[debian[0]].facts[key]).toMatchObject({
      value: 'true',
      outdated: 'beforeAssumption',
    });
  });

  it('takes the later of two replacements', () => {
    const after = replaceFacts(article, [
      { cohorts: debian, set: { hostRouting: 'BPF' } },
      { cohorts: debian, forget: ['hostRouting'] },
      { cohorts: debian, set: { cpuCount: 2 } },
      { cohorts: debian, set: { cpuCount: 8 } },
    ]);
    const facts = readerOf(after, debian[0]);

    expect([facts.get('hostRouting'), facts.get('cpuCount')]).toEqual([
      undefined,
      8,
    ]);
  });

  it('works out again what follows from all nodes', () => {
    const after = replaceFacts(article, [
      {
        cohorts: debian,
        set: {
          networkDevices: [{ name: 'eth0', driver: 'igb', mtu: 9000 }],
          agentMtu: 9000,
        },
      },
    ]);

    expect(after.facts.clusterMtus?.value.values).toEqual([1500, 9000]);
  });

  it('says of the nodes by name what became of their agents', () => {
    const after = replaceFacts(article, [
      { cohorts: debian, set: { agentState: 'waiting' } },
    ]);

    expect(
      after.nodes.map(({ name, agent }) => `${name} ${agent?.state}`),
    ).toEqual([
      'arm-1 waiting',
      'arm-2 waiting',
      'arm-3 waiting',
      'x86-1 ready',
      'x86-2 ready',
      'x86-3 ready',
    ]);
  });
});
