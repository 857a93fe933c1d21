/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import { tableRowsOf } from './readTable';

const columns = (...names: string[]) => names.map(name => ({ name }));
const metadata = { name: 'a' };

describe('tableRowsOf', () => {
  it('tells cells by the names of their columns', () => {
    expect(
      tableRowsOf({
        kind: 'Table',
        columnDefinitions: columns('Status', 'Name'),
        rows: [
          { cells: ['Ready', 'a'], object: { metadata } },
          { cells: ['NotReady', 'b', 'one too many'], object: {} },
        ],
      }),
    ).toEqual([
      { cells: { Status: 'Ready', Name: 'a' }, metadata },
      { cells: { Status: 'NotReady', Name: 'b' }, metadata: null },
    ]);
  });

  it('takes rows that are null for none, as Go writes an empty list', () => {
    expect(
      tableRowsOf({ kind: 'Table', columnDefinitions: [], rows: null }),
    ).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['a list of objects', { kind: 'NodeList', items: [] }],
    ['a table without columns', { kind: 'Table', rows: [] }],
    ['a table without rows', { kind: 'Table', columnDefinitions: [] }],
    ['rows by name', { kind: 'Table', columnDefinitions: [], rows: { a: {} } }],
  ])('is not the reader of %s', (_, page) => {
    expect(tableRowsOf(page)).toBeUndefined();
  });

  it.each<[string, JsonValue, JsonObject[]]>([
    ['no cells', { object: { metadata } }, [{ cells: {}, metadata }]],
    [
      'cells by name',
      { cells: { Status: 'x' } },
      [{ cells: {}, metadata: null }],
    ],
    ['fewer cells', { cells: ['x'] }, [{ cells: { A: 'x' }, metadata: null }]],
    ['nothing of a row', 'x', [{ cells: {}, metadata: null }]],
    [
      'an object that is none',
      { cells: [], object: 'x' },
      [{ cells: {}, metadata: null }],
    ],
  ])('bears a row with %s', (_, row, rows) => {
    expect(
      tableRowsOf({
        kind: 'Table',
        columnDefinitions: [...columns('A'), 7, { name: 7 }, { name: '' }],
        rows: [row],
      }),
    ).toEqual(rows);
  });
});
