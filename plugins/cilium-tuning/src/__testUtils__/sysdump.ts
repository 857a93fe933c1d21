/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { articleCluster, sysdumpOf } from '@internal/demo-clusters';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** The files of a sysdump of the article's cluster, by their path. */
export const sysdumpFiles = () =>
  sysdumpOf(articleCluster, { now: new Date('2026-03-01T12:00:00Z') });

/** A zip archive of files. */
export async function zipOf(
  files: Iterable<[path: string, text: string]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
  });
  for (const [path, text] of files) {
    await writer.add(path, new TextReader(text));
  }
  return new Uint8Array(await writer.close());
}
