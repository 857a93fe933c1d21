/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A zip archive of these files. */
export async function zipOf(
  files: ReadonlyMap<string, string>,
  options: { password?: string; zip64?: boolean } = {},
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    ...{ useWebWorkers: false, ...options },
  });
  for (const [path, text] of files) {
    await zip.add(path, new TextReader(text));
  }
  return zip.close();
}
