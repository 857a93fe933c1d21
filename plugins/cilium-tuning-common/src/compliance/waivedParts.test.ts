/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assess } from '../assess';
import type { SourceReading } from '../snapshot';
import { buildSnapshot } from '../snapshot';
import { parseNodeSelector } from './nodeSelector';
import { selectNodes, sumOfWaived, waivedPartsOf } from './waivedParts';

const readAt = '2026-03-01T12:00:00Z';
const CHECK = 'cpu-governor';

interface Node {
  governor: string;
  labels?: Record<string, string>;
}

function snapshotOf(nodes: Record<string, Node>, keepLabels = true) {
  const told = { source: 'probe', observedAt: readAt, excerpt: '', object: '' };
  const reading: SourceReading = {
    state: { source: 'probe', state: 'ok', readAt },
    cilium: { state: 'found', lookedFor: [] },
    nodes: new Map(
      Object.entries(nodes).map(([name, { governor, labels }]) => [
        name,
        {
          labels,
          facts: [
            {
              ...{ ...told, basis: 'observed' },
              ...{ fact: 'cpuGovernors', value: [governor] },
            },
          ],
        },
      ]),
    ),
  };
  return buildSnapshot({
    ...{ clusterName: 'a', takenAt: readAt, keepLabels },
    readings: [reading],
  });
}

function selectorOf(text: string) {
  const selector = parseNodeSelector(text);
  if (!selector) {
    throw new Error(`${text} is no selector`);
  }
  return selector;
}

const nodes: Record<string, Node> = {
  a: { governor: 'powersave', labels: { pool: 'x', host: 'a' } },
  b: { governor: 'powersave', labels: { pool: 'x', host: 'b' } },
  c: { governor: 'performance', labels: { pool: 'y', host: 'c' } },
  d: { governor: 'powersave', labels: { toString: 'z' } },
  e: { governor: 'powersave' },
};

describe('selectNodes', () => {
  it.each([
    ['pool=x', 2, 1],
    ['pool', 3, 1],
    ['!pool', 1, 1],
    ['pool!=x', 2, 1],
    ['host=b', 1, 1],
    ['host in (a,c)', 2, 1],
    ['valueOf', 0, 1],
    ['pool=none', 0, 1],
  ])('%s selects %d, and cannot tell of %d', (text, selected, unknown) => {
    expect(selectNodes(snapshotOf(nodes), selectorOf(text))).toMatchObject({
      selected,
      unknown,
      total: 5,
      withoutLabels: false,
    });
  });

  it('selects none in a report without labels', () => {
    expect(
      selectNodes(snapshotOf(nodes, false), selectorOf('pool=x')),
    ).toMatchObject({ selected: 0, unknown: 5, withoutLabels: true });
  });

  it('counts none that is out of scope', () => {
    const labels = { pool: 'x', 'kubernetes.io/os': 'windows' };
    expect(
      selectNodes(
        snapshotOf({ ...nodes, w: { governor: '', labels } }),
        selectorOf('pool=x'),
      ),
    ).toMatchObject({ selected: 2, total: 5 });
  });
});

describe('labels of thousands of nodes', () => {
  const many = snapshotOf(
    Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [
        `node-${index}`,
        {
          governor: 'powersave',
          labels: {
            'kubernetes.io/hostname': `node-${index}`,
            serial: `s${index}`,
            rack: `r${index % 150}`,
            row: `r${index % 149}`,
            pool: `p${index % 5}`,
            arch: 'amd64',
          },
        },
      ]),
    ),
  );

  it('take little room', () => {
    expect(JSON.stringify(many.labels).length).toBeLessThan(100_000);
    expect(many.labels?.dropped).toEqual(['rack', 'serial']);
  });

  it.each([
    ['pool=p1', 1_000, 0, []],
    ['kubernetes.io/hostname=node-7', 1, 0, []],
    ['serial=s7', 0, 5_000, ['serial']],
    ['serial=s7,pool=p2', 0, 1_000, ['serial']],
  ])('answer %s', (text, selected, unknown, dropped) => {
    expect(selectNodes(many, selectorOf(text))).toMatchObject({
      ...{ selected, unknown, dropped },
    });
  });
});

describe('waivedPartsOf', () => {
  const snapshot = snapshotOf(nodes);
  const waivers = [
    { id: '1', check: CHECK, selector: selectorOf('pool=x') },
    { id: '2', check: CHECK, selector: selectorOf('host in (b,c)') },
    { id: '3', check: 'unheard-of', selector: selectorOf('pool=x') },
  ];
  const { parts, selected } = waivedPartsOf(
    { snapshot, assessment: assess(snapshot) },
    waivers,
  );

  it('puts each node into one part', () => {
    expect(
      parts.map(({ waivers: ids, counts }) => [
        ids.join('+'),
        counts.fail,
        counts.pass,
      ]),
    ).toEqual([
      ['1', 1, 0],
      ['1+2', 1, 0],
      ['2', 0, 1],
    ]);
    expect(selected.get('2')?.selected).toBe(2);
  });

  it.each([
    [['1', '2'], 2, 1],
    [['1'], 2, 0],
    [['2'], 1, 1],
    [[], 0, 0],
  ])('adds up to what %p waive', (inForce, fail, pass) => {
    expect(sumOfWaived(parts, id => inForce.includes(id))).toMatchObject({
      ...{ fail, pass, unknown: 0 },
    });
  });
});
