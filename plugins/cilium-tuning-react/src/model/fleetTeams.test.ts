/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterSummary,
  Compliance,
} from 'backstage-plugin-cilium-tuning-common';
import { teamsOf, worstCompliance } from './fleetTeams';

function cluster(
  name: string,
  owners: string[],
  score: number | null,
  ...compliance: Compliance[]
): ClusterSummary {
  return {
    ...{ entityRef: name, owners, tags: [], binding: 'matched' },
    ...{ health: 'ok', lastScan: null, report: null, score },
    ...{ potential: null, progress: null, items: null, findings: null },
    ...{ cilium: 'found', ciliumVersions: [], nodes: null },
    compliance: compliance.map(each => ({
      ...{ policy: 'any', compliance: each, items: [] },
    })),
  };
}

const clusters = [
  cluster('fine', ['b', 'a'], 90, 'compliant'),
  cluster('alone', [], 10, 'gaps'),
  cluster('low', ['c'], 20, 'unknown'),
  cluster('gap', ['a'], 95, 'gaps', 'compliant'),
  cluster('unscored', ['d'], null),
];

const named = (order: 'worst' | 'name') =>
  teamsOf(clusters, order).map(({ owner }) => owner ?? 'nobody');

describe('teamsOf', () => {
  it('puts most gaps first, then the lowest scores', () => {
    expect(named('worst')).toEqual(['nobody', 'a', 'c', 'b', 'd']);
  });

  it('orders by name, with nobody last', () => {
    expect(named('name')).toEqual(['a', 'b', 'c', 'd', 'nobody']);
  });

  it('orders by what owners are called, where that is another name', () => {
    const nameOf = (owner: string) => (owner === 'a' ? 'Zebra' : owner);
    expect(teamsOf(clusters, 'name', nameOf).map(({ owner }) => owner)).toEqual(
      ['b', 'c', 'd', 'a', undefined],
    );
  });

  it('counts a cluster of several owners to the first', () => {
    const teams = teamsOf(clusters, 'name');
    expect(teams.flatMap(team => team.clusters)).toHaveLength(clusters.length);
    expect(teams[0]).toMatchObject({ owner: 'a', gaps: 1, meanScore: 95 });
  });
});

describe('worstCompliance', () => {
  it.each<[Compliance[], Compliance | undefined]>([
    [[], undefined],
    [['compliant', 'gaps', 'unknown'], 'gaps'],
    [['compliant', 'unknown'], 'unknown'],
    [['notApplicable', 'compliant'], 'compliant'],
    [['notApplicable'], 'notApplicable'],
  ])('of %j is %s', (compliance, expected) => {
    expect(worstCompliance(cluster('any', [], 1, ...compliance))).toBe(
      expected,
    );
  });
});
