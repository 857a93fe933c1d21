/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleCluster, sysdumpOf } from '@internal/demo-clusters';
import { entriesOf, entryOf } from '../__testUtils__/sysdump';
import { readSysdump, type SysdumpOptions } from './readSysdump';
import type { SysdumpEntry } from './entries';

const now = new Date('2026-03-01T12:00:00Z');
const ROOT = 'cilium-sysdump-20260301-120000';
const NODES = `${ROOT}/k8s-nodes-20260301-120000.yaml`;
const whole = () => sysdumpOf(articleCluster, { now });

const read = (
  entries: Iterable<SysdumpEntry>,
  options: Partial<SysdumpOptions> = {},
) => readSysdump(entries, { clusterName: 'offline', ...options });

/** The problem of the nodes, or of all where nothing was read. */
async function outcome(nodes: SysdumpEntry, more: SysdumpEntry[] = []) {
  const others = [...whole()].filter(([path]) => path !== NODES);
  const result = await read([nodes, ...entriesOf(new Map(others)), ...more]);
  const source = result.ok
    ? result.value.snapshot.sources.find(({ source: id }) => id === 'nodes')
    : undefined;
  return {
    code: result.ok ? source?.reason?.code : result.problem.reason.code,
    nodes: result.ok ? result.value.snapshot.nodes.length : 0,
    seen: source?.nodes,
  };
}

const list = (...items: string[]) =>
  `apiVersion: v1\nitems:\n${items.join('')}kind: NodeList\n`;
const node = (name: string, more = '') =>
  `- metadata:\n    name: ${name}\n${more}  status:\n    nodeInfo: {}\n`;

/** Pieces without an end, of which nothing is kept. */
async function* endless() {
  const piece = new Uint8Array(1_000_000).fill(97);
  for (;;) {
    yield piece;
  }
}

describe('a hostile sysdump', () => {
  it('is left where a file inflates to more than it declares', async () => {
    const bomb: SysdumpEntry = { path: NODES, size: 5_000_000, read: endless };

    expect(await outcome(bomb)).toMatchObject({
      code: 'sysdump.largerThanDeclared',
      nodes: 6,
    });
  });

  it('is not opened where a file declares more than is read', async () => {
    const huge: SysdumpEntry = { path: NODES, size: 2 ** 40, read: endless };

    expect(await outcome(huge)).toMatchObject({ code: 'sysdump.tooLarge' });
  });

  it('is left where all files together are too much', async () => {
    const result = await read(entriesOf(whole()), {
      limits: { totalBytes: 1000 },
    });

    expect(result).toMatchObject({
      ok: false,
      problem: { reason: { code: 'sysdump.tooLarge' } },
    });
  });

  it.each<[string, string]>([
    ['aliases that multiply', '    a: &a [x, x]\n    b: [*a, *a]\n'],
    ['deep brackets', `    a: ${'['.repeat(100_000)}\n`],
    ['dashes in dashes', `    a:\n      ${'- '.repeat(50_000)}x\n`],
    ['an endless line', `    a: ${'x'.repeat(3_000_000)}\n`],
    ['an object without end', '    a: aaaaaaaaaaaaaaaa\n'.repeat(60_000)],
  ])('costs no more than the one object with %s', async (_, more) => {
    const text = list(node('bad', more), node('good'));

    expect(await outcome(entryOf(NODES, text))).toMatchObject({
      code: 'read.skipped',
      seen: 1,
      nodes: 7,
    });
  });

  it('takes names that mean something to JavaScript as names', async () => {
    const labels = '    labels:\n      __proto__: x\n      constructor: y\n';
    const text = list(node('__proto__', labels), node('b'));
    const result = await read([
      entryOf(NODES, text),
      ...entriesOf(new Map([...whole()].filter(([path]) => path !== NODES))),
    ]);

    expect(result.ok && result.value.snapshot.nodes.map(n => n.name)).toContain(
      '__proto__',
    );
    expect(Object.keys({})).toEqual([]);
  });

  it.each(['not: a list\n', '', '\0\0\0', '[]', 'items: {}\n', '- - -\n'])(
    'names no node by %j, and goes on',
    async text => {
      expect(await outcome(entryOf(NODES, text))).toMatchObject({ nodes: 6 });
    },
  );

  it('says that a file is cut', async () => {
    const text = whole().get(NODES) ?? '';
    const cut = entryOf(NODES, text.slice(0, 3000), text.length);

    expect(await outcome(cut)).toMatchObject({ code: 'sysdump.damaged' });
  });

  it.each([
    ['../../etc/k8s-nodes-20260301-120000.yaml'],
    ['/k8s-nodes-20260301-120000.yaml'],
    ['a//k8s-nodes-20260301-120000.yaml'],
    ['a/k8s-nodes-20260301-120000.yaml.exe'],
    ['readme.txt'],
  ])('takes no file by the path %s', async path => {
    const result = await read([entryOf(path, list(node('evil')))]);

    expect(result).toMatchObject({
      ok: false,
      problem: { reason: { code: 'sysdump.notOne' } },
    });
  });

  it('reads the newest of several, and the first of files that are there twice', async () => {
    const older = sysdumpOf(articleCluster, {
      now: new Date('2026-02-01T12:00:00Z'),
    });
    const again = entryOf(NODES, list(node('second')));
    const result = await read([
      ...entriesOf(older),
      ...entriesOf(whole()),
      again,
    ]);

    expect(result).toMatchObject({
      ok: true,
      value: {
        takenAt: '2026-03-01T12:00:00.000Z',
        notes: [{ code: 'sysdump.several', params: { count: 2 } }],
      },
    });
    expect(result.ok && result.value.snapshot.nodes).toHaveLength(6);
  });
});
