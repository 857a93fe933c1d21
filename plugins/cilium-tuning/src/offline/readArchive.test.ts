/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** @jest-environment node */

import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { renderReason } from 'backstage-plugin-cilium-tuning-common';
import { sysdumpFiles, zipOf } from '../__testUtils__/sysdump';
import { readArchive } from './readArchive';

async function read(
  archive: Blob,
  onProgress: (done: number, total: number) => void = () => {},
  signal = new AbortController().signal,
) {
  return readArchive(archive, { clusterName: 'offline', onProgress, signal });
}

const blobOf = async (files: Iterable<[string, string]>) =>
  new Blob([await zipOf(files)]);

async function problemOf(archive: Blob): Promise<string> {
  const result = await read(archive);
  return result.ok ? 'none' : renderReason(result.problem.reason);
}

describe('readArchive', () => {
  it('judges the cluster of a sysdump', async () => {
    const progress = jest.fn();
    const result = await read(await blobOf(sysdumpFiles()), progress);
    if (!result.ok) {
      throw new Error(renderReason(result.problem.reason));
    }
    const { takenAt, snapshot, assessment } = result.value;
    expect(takenAt).toBe('2026-03-01T12:00:00.000Z');
    expect(snapshot.nodes).toHaveLength(6);
    const countsOf = (id: string) =>
      assessment.checks.find(({ check }) => check === id)?.counts;
    expect(countsOf('native-routing')).toMatchObject({ pass: 6 });
    expect(countsOf('bpf-host-routing')).toMatchObject({
      pass: 3,
      blockedByPlatform: 3,
    });
    const [done, total] = progress.mock.lastCall;
    expect(done).toBe(total);
  });

  it('says what a file is not', async () => {
    expect(await problemOf(new Blob(['no archive at all']))).toMatch(
      /^This is no zip archive/,
    );
    expect(await problemOf(new Blob([]))).toMatch(/^This is no zip archive/);
    expect(await problemOf(await blobOf([['holiday.txt', 'sun']]))).toMatch(
      /^This archive holds no file of a sysdump/,
    );
  });

  it('says that an archive is encrypted', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      ...{ useWebWorkers: false, password: 'secret', zipCrypto: true },
    });
    for (const [path, text] of sysdumpFiles()) {
      await writer.add(path, new TextReader(text));
    }
    const bytes = new Uint8Array(await writer.close());
    expect(await problemOf(new Blob([bytes]))).toMatch(/ is encrypted /);
  });

  it('ends when nobody wants it any more', async () => {
    const control = new AbortController();
    const reading = read(
      await blobOf(sysdumpFiles()),
      () => control.abort(new Error('left')),
      control.signal,
    );
    await expect(reading).rejects.toThrow('left');
  });
});
