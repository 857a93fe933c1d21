/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { reasonSchema } from '../api/snapshotParts';
import {
  failed,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from '../objects/problem';
import type { Snapshot } from '../snapshot/snapshot';
import { cleanText } from '../text/cleanText';
import { messages } from '../text/messages';
import type { Reason } from '../text/reason';
import { z } from 'zod';
import { snapshotSchema } from './snapshotSchema';

const TEXT_LIMIT = 2_000;

/** A file may be from a place whose clock is ahead. */
const AHEAD_MS = 24 * 60 * 60_000;

/** More than any cluster has; judging them takes seconds, not minutes. */
const MOST = { nodes: 20_000, cohorts: 5_000, groups: 1_000 } as const;

const notesSchema = z.array(reasonSchema).max(20);

/** All text in a JSON value made fit to be stored and shown, the names of fields included. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') {
    return cleanText(value, TEXT_LIMIT);
  }
  if (Array.isArray(value)) {
    return value.map(cleaned);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        cleanText(name, TEXT_LIMIT),
        cleaned(inner),
      ]),
    );
  }
  return value;
}

const refusal = (path: string, message: string): ReadProblem =>
  readProblem('offline.badShape', { path, message });

const hasWords = ({ code }: Reason) => Object.hasOwn(messages, code);

/** What is wrong with facts whose form is right. */
function findWrong(
  snapshot: Snapshot,
  notes: readonly Reason[],
  now: Date,
): ReadProblem | undefined {
  const { takenAt, groups, nodes, sources } = snapshot;
  for (const part of ['groups', 'cohorts', 'nodes'] as const) {
    if (snapshot[part].length > MOST[part]) {
      return refusal(`snapshot.${part}`, `more than ${MOST[part]}`);
    }
  }
  if (Date.parse(takenAt) > now.getTime() + AHEAD_MS) {
    return refusal('snapshot.takenAt', 'is in the future');
  }
  if (new Set(groups.map(({ id }) => id)).size < groups.length) {
    return refusal('snapshot.groups', 'have an id in common');
  }
  const codes: Reason[] = [
    ...notes,
    ...sources.flatMap(({ reason }) => reason ?? []),
    ...nodes.flatMap(({ outOfScope }) =>
      outOfScope === undefined ? [] : { code: outOfScope },
    ),
  ];
  return codes.every(hasWords)
    ? undefined
    : refusal('reasons', 'have a code that this version does not know');
}

function shapeProblem(path: string, { issues: [issue] }: z.ZodError) {
  return refusal(
    [path, ...(issue?.path ?? [])].join('.'),
    issue?.message ?? '',
  );
}

/**
 * Reads facts that somebody sends in, with the notes of their file. Trusted in nothing: everything a rule reads has the type that
 * it counts on, texts are cleaned, and nobody can make judging take for ever.
 *
 * @public
 */
export function readSentFacts(
  sent: { snapshot: unknown; notes: unknown },
  now: Date,
): ReadResult<{ snapshot: Snapshot; notes: Reason[] }> {
  const snapshot = snapshotSchema.safeParse(cleaned(sent.snapshot));
  if (!snapshot.success) {
    return failed(shapeProblem('snapshot', snapshot.error));
  }
  const notes = notesSchema.safeParse(cleaned(sent.notes));
  if (!notes.success) {
    return failed(shapeProblem('notes', notes.error));
  }
  const wrong = findWrong(snapshot.data, notes.data, now);
  return wrong
    ? failed(wrong)
    : { ok: true, value: { snapshot: snapshot.data, notes: notes.data } };
}
