/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { isJsonObject } from '../objects/json';
import { readProblem, type ReadProblem } from '../objects/problem';
import { type Budget, type SysdumpEntry, UnreadableFile } from './entries';
import { objectTexts, type UnreadBlocks } from './objectTexts';
import { parseObject } from './parseObject';
import { newestHeartbeatIn } from './takenAt';

/** A file of objects, and what to keep of them. */
export interface ObjectsRequest<T> {
  /** Absent where the sysdump has no such file. */
  entry: SysdumpEntry | undefined;
  /** What it is called, to tell people that it is missing. */
  name: string;
  budget: Budget;
  unread?: UnreadBlocks;
  /** Whether an object may be one of those that are read, by its text: parsing is dear. Default: all are. */
  wants?(text: string): boolean;
  /** What to keep of an object; undefined for one that cannot be understood. */
  pick(object: JsonObject): T | undefined;
}

/** What was read of a file of objects. */
export interface ObjectsRead<T> {
  items: T[];
  /** The newest heartbeat that an object shows, in milliseconds since 1970. */
  newest?: number;
  /** Why some or all of it is missing. */
  problem?: ReadProblem;
}

/** What an object is or holds: JSON has its list on one level with the rest. */
function objectsIn(text: string | undefined): JsonObject[] | undefined {
  const object = text === undefined ? undefined : parseObject(text);
  return object && Array.isArray(object.items)
    ? object.items.filter(isJsonObject)
    : object && [object];
}

/** Reads the objects of a file. What was read before something went wrong stays. */
export async function readObjects<T>(
  request: ObjectsRequest<T>,
): Promise<ObjectsRead<T>> {
  const { entry, name, budget, unread = [], wants, pick } = request;
  if (!entry) {
    return {
      items: [],
      problem: readProblem('sysdump.fileMissing', { file: name }),
    };
  }
  const { path } = entry;
  const items: T[] = [];
  let newest: number | undefined;
  let skipped = 0;
  let seen = 0;
  try {
    for await (const text of objectTexts(entry, budget, unread)) {
      seen += 1;
      if (seen > budget.limits.objects) {
        throw new UnreadableFile('read.tooMany', {
          path,
          items: budget.limits.objects,
        });
      }
      if (text === undefined || (wants?.(text) ?? true)) {
        const objects = objectsIn(text);
        const picked = (objects ?? []).map(pick);
        items.push(...picked.filter(item => item !== undefined));
        skipped += objects
          ? picked.filter(item => item === undefined).length
          : 1;
        newest = Math.max(newest ?? 0, newestHeartbeatIn(text ?? '') ?? 0);
      }
    }
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { items, newest: newest || undefined, problem: error.problem };
    }
    throw error;
  }
  return {
    items,
    newest: newest || undefined,
    ...(skipped > 0 && {
      problem: readProblem('read.skipped', { path, count: skipped }),
    }),
  };
}
