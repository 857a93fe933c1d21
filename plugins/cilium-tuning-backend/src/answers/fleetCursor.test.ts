/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FleetOrder, FleetPlace } from '../store/fleetPage';
import { cursorAfter } from './cursor';
import { cursorOf, placeOf } from './fleetCursor';

const byScore: FleetOrder = { sort: 'score', order: 'descending' };
const place: FleetPlace = {
  ...{ side: 'after', value: 71 },
  entityRef: 'resource:default/a',
};

describe('cursors of lists', () => {
  it.each<[FleetOrder['sort'], FleetPlace['value']]>([
    ['name', 'zürich'],
    ['score', 0],
    ['score', null],
    ['progress', 833],
    ['age', '2026-03-01T12:00:00.000Z'],
  ])('stand for a place in a list by %s: %s', (sort, value) => {
    const order: FleetOrder = { sort, order: 'ascending' };
    const there: FleetPlace = { ...place, side: 'before', value };
    expect(placeOf(cursorOf(order, there), order)).toEqual(there);
  });

  it('may be left out', () => {
    expect(placeOf(undefined, byScore)).toBeUndefined();
  });

  it.each<FleetOrder>([
    { ...byScore, sort: 'name' },
    { ...byScore, order: 'ascending' },
  ])('are not taken for another order: %p', order => {
    expect(() => placeOf(cursorOf(byScore, place), order)).toThrow(
      'The cursor is of a list in another order',
    );
  });

  it.each([
    cursorAfter('resource:default/a'),
    cursorAfter('["score"]'),
    cursorAfter('["score","descending","beside",1,"a"]'),
    cursorAfter('["score","descending","after",{},"a"]'),
    'made up!',
  ])('are not made up: %s', cursor => {
    expect(() => placeOf(cursor, byScore)).toThrow(
      'The cursor is not one that this API gave',
    );
  });

  it('hold what the order has', () => {
    const made = cursorAfter('["score","descending","after","text","a"]');
    expect(() => placeOf(made, byScore)).toThrow(
      'The cursor is of a list in another order',
    );
  });
});
