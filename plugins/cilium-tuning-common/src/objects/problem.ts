/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cleanText } from '../text/cleanText';
import type { ReadCode } from '../text/readMessages';
import type { Reason } from '../text/reason';

/**
 * Why something could not be read.
 *
 * @public
 */
export interface ReadProblem {
  /** What to tell people; the code is one of `readMessages`. */
  reason: Reason;
  /** True when trying again may help. */
  transient: boolean;
  /** Status of the HTTP answer, where there was one. */
  status?: number;
}

/**
 * What was read, or why it was not: an error of a cluster is a value, never thrown.
 *
 * @public
 */
export type ReadResult<T> =
  | { ok: true; value: T }
  | { ok: false; problem: ReadProblem };

/**
 * Makes a {@link ReadProblem}. Its texts may come from a cluster, so they are cleaned of control characters and
 * credentials, and cut.
 *
 * @public
 */
export function readProblem(
  code: ReadCode,
  params: Record<string, string | number>,
  options: { transient?: boolean; status?: number } = {},
): ReadProblem {
  const cleaned = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  return {
    reason: { code, params: Object.fromEntries(cleaned) },
    transient: options.transient ?? false,
    ...(options.status !== undefined && { status: options.status }),
  };
}

/**
 * A failed {@link ReadResult}.
 *
 * @public
 */
export function failed(problem: ReadProblem): {
  ok: false;
  problem: ReadProblem;
} {
  return { ok: false, problem };
}

/**
 * Whether a problem has one of these codes.
 *
 * @public
 */
export function hasCode(problem: ReadProblem, ...codes: ReadCode[]): boolean {
  return codes.some(code => code === problem.reason.code);
}
