/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CheckProgress,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import { toCounts, verdicts } from '../store/countsColumn';

/** Order in which what is stored is numbered; only ever added to. */
const progresses: readonly CheckProgress[] = [
  'done',
  'partly',
  'open',
  'locked',
  'notNeeded',
  'unknown',
];

/** Characters that no check takes more of: seven numbers of nodes, and what is between them. */
const LONGEST = 80;

/** How a check stood on a cluster; without numbers of nodes where a version of before stored none. */
export interface DailyCheck {
  progress: CheckProgress;
  counts?: VerdictCounts;
}

/** How a check is told from the others in a column. */
const markOf = (check: string) => `;${check}=`;

/**
 * How the checks of a cluster stood, in a text of which a database gives one without reading the others. Trends look at tens
 * of thousands of them.
 */
export function storeDailyChecks(
  checks: Iterable<readonly [check: string, standing: DailyCheck]>,
): string {
  const cells = [...checks].map(([check, { progress, counts }]) => {
    const numbers = counts ? verdicts.map(verdict => counts[verdict]) : [];
    return `${markOf(check)}${progresses.indexOf(progress)}:${numbers}`;
  });
  return `${cells.join('')};`;
}

/** The part of a column that is about a check; a column that says nothing of it gives what cannot be read. */
export function dailyCheckOf(
  database: Knex,
  column: string,
  check: string,
): Knex.Raw {
  const isPostgres = database.client.config.client === 'pg';
  const position = isPostgres ? 'strpos(??, ?)' : 'instr(??, ?)';
  const mark = markOf(check);
  return database.raw(
    `case when ${position} > 0 then substr(??, ${position} + ?, ?) end`,
    [column, mark, column, column, mark, mark.length, LONGEST],
  );
}

function countsOf(numbers: readonly number[]): VerdictCounts | undefined {
  const isWhole = numbers.length === verdicts.length;
  return isWhole && numbers.every(Number.isInteger)
    ? toCounts(numbers)
    : undefined;
}

/** Such a part read again; undefined where there is none. */
export function readDailyCheck(part: string | null): DailyCheck | undefined {
  const [code, numbers = ''] = part?.split(';', 1)[0].split(':') ?? [];
  const progress = code ? progresses[Number(code)] : undefined;
  return (
    progress && { progress, counts: countsOf(numbers.split(',').map(Number)) }
  );
}
