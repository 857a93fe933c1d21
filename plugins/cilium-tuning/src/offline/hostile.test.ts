/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** @jest-environment node */

import {
  bomb,
  honestFile,
  rawZip,
  type RawFile,
} from '@internal/demo-clusters';
import { renderReason } from 'backstage-plugin-cilium-tuning-common';
import { sysdumpFiles } from '../__testUtils__/sysdump';
import { readArchive } from './readArchive';

const NODES = 'cilium-sysdump-20260301-120000/k8s-nodes-20260301-120000.yaml';

const wholeFiles = () =>
  [...sysdumpFiles()].map(([path, text]) => honestFile(path, text));
const packedNodes = () => honestFile(NODES, sysdumpFiles().get(NODES) ?? '');

/** An archive whose list of nodes is another. */
const withNodes = (nodes: RawFile) =>
  rawZip([nodes, ...wholeFiles().filter(({ path }) => path !== NODES)]);

/** Files that no sysdump has, and that cost little to write. */
const others = (count: number): RawFile[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `cilium-sysdump-20260301-120000/${index}.txt`,
    ...{ packed: Buffer.alloc(0), size: 0, crc: 0, isDeflated: false },
  }));

async function read(archive: Buffer) {
  const result = await readArchive(new Blob([new Uint8Array(archive)]), {
    clusterName: 'offline',
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return result.ok
    ? {
        nodes: result.value.snapshot.nodes.map(({ name }) => name),
        problems: result.value.snapshot.sources.flatMap(({ reason }) =>
          reason ? [renderReason(reason)] : [],
        ),
      }
    : { nodes: [], problems: [renderReason(result.problem.reason)] };
}

describe('a hostile archive in a browser', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['cut', () => rawZip(wholeFiles()).subarray(0, 9000), /no zip archive/],
    [
      'cut by one byte',
      () => rawZip(wholeFiles()).subarray(0, -1),
      /no zip archive, or it is cut short/,
    ],
    [
      'a table of contents of more than memory',
      () => {
        const bytes = rawZip(wholeFiles());
        // Its length, in the last record but two
        bytes.writeBigUInt64LE(2n ** 40n, bytes.length - 22 - 20 - 16);
        return bytes;
      },
      /no zip archive, or it is cut short/,
    ],
    [
      '100,000 files of no use, and paths that lead out of it',
      () =>
        rawZip([
          ...others(100_000),
          ...wholeFiles().map(file => ({ ...file, path: `../${file.path}` })),
        ]),
      /holds no file of a sysdump/,
    ],
    ['a bomb', () => rawZip([bomb(NODES, 140)]), /is larger than 2048 MiB/],
    [
      'a bomb that says that it is small',
      () => rawZip([bomb(NODES, 140, 1_000_000)]),
      /k8s-nodes.* is damaged: Invalid uncompressed size/,
    ],
  ])('is named where it is %s', async (_, make, says) => {
    const { nodes, problems } = await read(make());

    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(nodes).toEqual([]);
  });

  it.each<[string, () => RawFile, RegExp]>([
    ['a bomb', () => bomb(NODES, 140), /is larger than 2048 MiB/],
    [
      'bytes that unpack to nothing',
      () => {
        const file = packedNodes();
        return { ...file, packed: Buffer.alloc(file.packed.length, 0xff) };
      },
      /k8s-nodes.* is damaged/,
    ],
    [
      'the checksum of another',
      () => ({ ...packedNodes(), crc: 1 }),
      /k8s-nodes.* is damaged/,
    ],
  ])('costs no more than the one file with %s', async (_, make, says) => {
    const { nodes, problems } = await read(withNodes(make()));

    expect(problems).toContainEqual(expect.stringMatching(says));
    expect(nodes).toHaveLength(6);
  });

  it('is read without the paths that lead out of it', async () => {
    const evil = [
      '../../etc/k8s-nodes-20260301-120000.yaml',
      '/etc/k8s-nodes-20260301-120000.yaml',
      'C:\\k8s-nodes-20260301-120000.yaml',
      '..\\..\\k8s-nodes-20260301-120000.yaml',
    ].map(path => honestFile(path, 'items:\n- metadata:\n    name: evil\n'));
    const { nodes, problems } = await read(rawZip([...evil, ...wholeFiles()]));
    const withoutEvil = await read(rawZip(wholeFiles()));

    expect(nodes).toHaveLength(6);
    expect(nodes).not.toContain('evil');
    expect(problems).toEqual(withoutEvil.problems);
  });
});
