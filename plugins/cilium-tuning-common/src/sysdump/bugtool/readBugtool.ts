/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadProblem } from '../../objects/problem';
import type { Evidence } from '../../snapshot/evidence';
import { type Budget, type SysdumpEntry, UnreadableFile } from '../entries';
import { isBugtoolFile, type BugtoolFiles } from '../layout';
import { BugtoolReader } from './BugtoolReader';
import { type BugtoolOrigin, factsOfBugtool } from './bugtoolFacts';
import { tarMembers } from './tar';
import { unzipped } from './unzipped';

/** What a bugtool brought, and the first thing that kept it from bringing more. */
export interface BugtoolRead {
  facts: Evidence[];
  problem?: ReadProblem;
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    budget.spend(piece.length);
    yield piece;
  }
}

async function takeArchive(
  reader: BugtoolReader,
  archive: SysdumpEntry,
  budget: Budget,
): Promise<void> {
  const { fileBytes } = budget.limits;
  const bytes = budget.read(archive);
  const tar = archive.path.endsWith('.gz')
    ? unzipped(bytes, fileBytes, archive.path)
    : bytes;
  for await (const member of tarMembers(counted(tar, budget), archive.path)) {
    // Below a directory that is named after the time
    const path = member.path.split('/').slice(1).join('/');
    if (isBugtoolFile(path)) {
      await reader.take(path, { ...member, path: archive.path });
    }
  }
}

/** Reads the bugtool of one agent. What was read before something went wrong stays. */
export async function readBugtool(
  { files, archive }: BugtoolFiles,
  origin: BugtoolOrigin,
  budget: Budget,
): Promise<BugtoolRead> {
  const reader = new BugtoolReader(budget);
  let problem: ReadProblem | undefined;
  const attempt = async (read: () => Promise<void>) => {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) {
        throw error;
      }
      problem ??= error.problem;
    }
  };
  for (const [path, entry] of files) {
    await attempt(() => reader.take(path, entry));
  }
  if (files.size === 0 && archive) {
    await attempt(() => takeArchive(reader, archive, budget));
  }
  return { facts: factsOfBugtool(reader.finds, origin), problem };
}
