/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterQuery } from 'backstage-plugin-cilium-tuning-common';
import {
  fleetFilterParts,
  noFleetFilter,
  withoutFleetFilterPart,
} from './fleetFilter';
import {
  fleetQueryOf,
  readFleetView,
  writeFleetView,
  type FleetView,
} from './fleetView';

const everything: FleetView = {
  filter: {
    owners: ['group:default/a', 'user:default/jane'],
    systems: ['system:default/shop'],
    tags: ['eu'],
    lifecycles: ['production & more'],
    ciliumVersions: ['1.18.0'],
    health: ['ok', 'failing'],
    policy: 'production',
    compliance: ['gaps', 'unknown'],
    ...{ waived: true, regressed: true },
    check: 'bbr',
    marks: ['off', 'locked'],
    minScore: 0,
    maxScore: 70,
    search: 'prod=1&x',
  },
  sort: 'score',
  order: 'descending',
  cursor: 'abc',
  layout: 'list',
  teams: 'name',
};

const read = (text: string) => readFleetView(new URLSearchParams(text));
const plain: FleetView = {
  filter: {
    ...{ ...noFleetFilter, check: undefined },
    ...{ minScore: undefined, maxScore: undefined, policy: undefined },
  },
  ...{ sort: 'name', order: 'ascending', cursor: undefined },
  ...{ layout: undefined, teams: 'worst' },
};

describe('The URL of a list of clusters', () => {
  it('says nothing of what goes without saying', () => {
    expect(read('')).toEqual(plain);
    expect(String(writeFleetView(new URLSearchParams(), plain))).toBe('');
  });

  it('carries every filter, the order and the page, and keeps what is not its own', () => {
    const before = new URLSearchParams('mode=map&owner=old&page=old');
    const after = writeFleetView(before, everything);
    expect(after.get('mode')).toBe('map');
    expect(readFleetView(new URLSearchParams(String(after)))).toEqual(
      everything,
    );
  });

  it.each([
    'health=fine&state=broken&sort=owner&order=up&view=map&teams=best',
    'compliance=perhaps&waived=no&regressed=1',
    'minScore=-1&maxScore=101',
    'minScore=1e1&maxScore=x',
    `owner=&q=&tag=${'x'.repeat(301)}`,
  ])('is not believed all it says: %s', text => {
    expect(read(text)).toEqual(plain);
  });
});

describe('What is asked of the backend', () => {
  it('is only what narrows the list down', () => {
    expect(fleetQueryOf(plain, 50)).toEqual({
      ...{ sort: 'name', order: 'ascending', limit: 50, facets: true },
    });
  });

  it.each<[keyof ClusterQuery, unknown]>([
    ['owners', ['group:default/a', 'user:default/jane']],
    ['systems', ['system:default/shop']],
    ['health', ['ok', 'failing']],
    ['policy', 'production'],
    ['compliance', ['gaps', 'unknown']],
    ['waived', true],
    ['regressedWithinDays', 7],
    ['checks', [{ check: 'bbr', states: ['fail', 'blockedByPlatform'] }]],
    ['score', { min: 0, max: 70 }],
    ['search', 'prod=1&x'],
    ['cursor', 'abc'],
  ])('has what is chosen of %s', (key, value) => {
    expect(fleetQueryOf(everything, 50)[key]).toEqual(value);
  });

  it('has no item without a state', () => {
    const filter = { ...everything.filter, marks: [] };
    expect(fleetQueryOf({ ...everything, filter }, 50).checks).toBeUndefined();
  });
});

describe('The parts of a filter', () => {
  it('are all that narrows the list down, and can go one by one', () => {
    let { filter } = everything;
    const parts = fleetFilterParts(filter);
    expect(parts.map(({ part }) => part)).toEqual([
      ...['search', 'policy', 'owners', 'owners', 'systems', 'tags'],
      ...['lifecycles', 'ciliumVersions', 'health', 'health'],
      ...['compliance', 'compliance', 'waived', 'regressed'],
      ...['check', 'score'],
    ]);
    parts.forEach((part, index) => {
      filter = withoutFleetFilterPart(filter, part);
      expect(fleetFilterParts(filter)).toEqual(parts.slice(index + 1));
    });
    expect(filter).toEqual(plain.filter);
  });
});
