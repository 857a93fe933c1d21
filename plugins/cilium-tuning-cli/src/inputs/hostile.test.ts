/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articleCluster,
  bomb,
  honestFile,
  rawZip,
  sysdumpOf,
  type RawFile,
} from '@internal/demo-clusters';
import { zipOf } from '../__testUtils__/archive';
import { runCli } from '../__testUtils__/runCli';

/** MiB of heap: far less than what any of these would take if it were held. */
const HEAP = 192;
const GIBIBYTE = 2 ** 30;
const NODES = 'cilium-sysdump-20260301-120000/k8s-nodes-20260301-120000.yaml';

const whole = () =>
  sysdumpOf(articleCluster, { now: new Date('2026-03-01T12:00:00Z') });
const wholeFiles = () =>
  [...whole()].map(([path, text]) => honestFile(path, text));

/** A good sysdump, but for its list of nodes. */
const withNodes = (nodes: RawFile) =>
  rawZip([nodes, ...wholeFiles().filter(({ path }) => path !== NODES)]);

const packedNodes = () => honestFile(NODES, whole().get(NODES) ?? '');

function damaged(file: RawFile): RawFile {
  const packed = Buffer.from(file.packed);
  return { ...file, packed: packed.fill(0xff, packed.length >> 1) };
}

/** Files that no sysdump has, and that cost little to write. */
const others = (count: number): RawFile[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `cilium-sysdump-20260301-120000/${index}.txt`,
    ...{ packed: Buffer.alloc(0), size: 0, crc: 0, isDeflated: false },
  }));

/** A list of nodes of several MiB, which no buffer holds at once, in a form that does not shrink. */
function largeNodes(): RawFile {
  const images = Array.from(
    { length: 200_000 },
    (_, index) => `    - ${Math.sin(index)}${Math.cos(index)}\n`,
  );
  return honestFile(
    NODES,
    `items:\n- metadata:\n    name: a\n  status:\n    images:\n${images.join(
      '',
    )}`,
  );
}

/** Objects that are none, and one that would unfold to a billion words. */
const wrongObjects = [
  ...['1', '[1, 2]', 'text', 'null', 'metadata: x', '__proto__: {}'],
  `a0: &a0 [x]${Array.from(
    { length: 30 },
    (_, at) => `\n  a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
  ).join('')}`,
].map(object => `- ${object}\n`);

jest.setTimeout(300_000);

describe('a hostile archive', () => {
  let dir: string;
  let empty: string;

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-hostile-'));
    empty = join(dir, 'empty');
    mkdirSync(empty);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const write = (content: string | Uint8Array) => {
    const file = join(dir, 'hostile.zip');
    writeFileSync(file, content);
    return file;
  };

  async function assess(file: string) {
    const { stdout, stderr, exitCode } = await runCli(
      ['assess', '--sysdump', file],
      ...(['', { heap: HEAP, dir: empty }] as const),
    );
    expect(stdout + stderr).not.toMatch(/\n +at |heap|allocation/i);
    expect(readdirSync(empty)).toEqual([]);
    return { stdout, stderr, exitCode };
  }

  it.each<[string, () => string | Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['text', () => 'no archive', /no zip archive.*Give it the file as/],
    ['nothing at all', () => '', /no zip archive/],
    [
      'an archive without its end',
      () => rawZip(wholeFiles()).subarray(0, 9000),
      /no zip archive, or it is cut short/,
    ],
    [
      'an archive without its last byte',
      () => rawZip(wholeFiles()).subarray(0, -1),
      /no zip archive, or it is cut short/,
    ],
    [
      'an archive without its beginning',
      () => rawZip(wholeFiles()).subarray(9000),
      /is damaged|no zip archive/,
    ],
    [
      'an encrypted archive',
      () => zipOf(whole(), { password: 'x' }),
      /k8s-nodes.* is encrypted and cannot be read\. Decrypt/,
    ],
    [
      '100,000 files of no use, and paths that lead out of it',
      () =>
        rawZip([
          ...others(100_000),
          ...wholeFiles().map(file => ({ ...file, path: `../${file.path}` })),
        ]),
      /holds no file of a sysdump\. Give it/,
    ],
    [
      'a bomb and nothing else',
      () => rawZip([bomb(NODES, 140)]),
      /k8s-nodes.* is larger than 2048 MiB and was not read/,
    ],
    [
      'a bomb that says that it is small',
      () => rawZip([bomb(NODES, 140, 1_000_000)]),
      /k8s-nodes.* is damaged: Invalid uncompressed size\. /,
    ],
  ])('is named where it is %s', async (_, make, says) => {
    const { stdout, stderr, exitCode } = await assess(write(await make()));

    expect(stderr).toMatch(/^cilium-tuning assess: .*hostile\.zip: /);
    expect(stderr).toMatch(says);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it.each<[string, () => RawFile, RegExp]>([
    ['a bomb', () => bomb(NODES, 140), /is larger than 2048 MiB/],
    [
      'a large file that is damaged',
      () => damaged(largeNodes()),
      /k8s-nodes.* is damaged: .* Take the sysdump again/,
    ],
    [
      'a file with the checksum of another',
      () => ({ ...packedNodes(), crc: 1 }),
      /k8s-nodes.* is damaged/,
    ],
    [
      'values of all wrong types',
      () => honestFile(NODES, `items:\n${wrongObjects.join('')}`),
      /7 entries of .*k8s-nodes/,
    ],
    ['a number', () => honestFile(NODES, '7'), /Nodes: /],
  ])('costs no more than the list of nodes by %s', async (_, make, says) => {
    const { stdout, exitCode } = await assess(write(withNodes(make())));

    expect(stdout).toMatch(says);
    expect(stdout).toMatch(/Nodes +6 nodes/);
    expect(exitCode).toBe(0);
  });

  it('is read without the paths that lead out of it, and among 100,000 files', async () => {
    const evil = [
      '../../etc/passwd',
      '/etc/k8s-nodes-20260301-120000.yaml',
      'C:\\k8s-nodes-20260301-120000.yaml',
      '..\\..\\k8s-nodes-20260301-120000.yaml',
      'C:/../k8s-nodes-20260301-120000.yaml',
    ].map(path => honestFile(path, 'items:\n- metadata:\n    name: evil\n'));
    const { stdout, stderr, exitCode } = await assess(
      write(rawZip([...evil, ...others(100_000), ...wholeFiles()])),
    );

    expect(stderr).toBe('');
    expect(stdout).toMatch(/Nodes +6 nodes/);
    expect(stdout).not.toMatch(/evil|Good to know/);
    expect(exitCode).toBe(0);
  });

  it('is read at the end of 2 GB of nothing, and missed where it is not there', async () => {
    const file = write('');
    truncateSync(file, 2 * GIBIBYTE);
    const nothing = await assess(file);
    appendFileSync(file, rawZip(wholeFiles(), 2 * GIBIBYTE));
    const { stdout, exitCode } = await assess(file);

    expect(nothing.stderr).toMatch(/hostile\.zip: This is no zip archive/);
    expect(nothing.exitCode).toBe(2);
    expect(stdout).toMatch(/Nodes +6 nodes/);
    expect(exitCode).toBe(0);
  });
});
