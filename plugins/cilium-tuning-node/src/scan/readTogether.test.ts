/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { contextOf } from '../__testUtils__/reader';
import { noReader } from '../__testUtils__/sources';
import { sourceOk, type EvidenceSource, type SourceContext } from '../sources';
import { readTogether } from './readTogether';

/** A source whose reading counts as many nodes as those it waited for, and one. */
const counting = (id: string, ...after: string[]): EvidenceSource => ({
  id,
  async read({ readingOf }) {
    let nodes = 1;
    for (const other of after) {
      nodes += (await readingOf(other))?.state.nodes ?? 0;
    }
    return { state: sourceOk(id, nodes) };
  },
});

const read = (source: EvidenceSource, readingOf: SourceContext['readingOf']) =>
  source.read({ ...contextOf(noReader), readingOf });

async function nodesOf(...sources: EvidenceSource[]) {
  const readings = await readTogether(sources, read);
  return readings.map(({ state }) => [state.source, state.nodes]);
}

describe('readTogether', () => {
  it('hands a source what another one read, whichever comes first', async () => {
    expect(await nodesOf(counting('late', 'early'), counting('early'))).toEqual(
      [
        ['late', 2],
        ['early', 1],
      ],
    );
    expect(await nodesOf(counting('early'), counting('late', 'early'))).toEqual(
      [
        ['early', 1],
        ['late', 2],
      ],
    );
  });

  it('hands out nothing of a source that is not there', async () => {
    expect(await nodesOf(counting('alone', 'elsewhere'))).toEqual([
      ['alone', 1],
    ]);
  });

  it('ends where sources wait for each other', async () => {
    expect(
      await nodesOf(
        counting('a', 'b'),
        counting('b', 'c'),
        counting('c', 'a'),
        counting('self', 'self'),
      ),
    ).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['self', 1],
    ]);
  });
});
