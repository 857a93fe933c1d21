/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * What it means that an answer was not complete in time.
 *
 * @param bytes - that came; undefined where no answer began
 */
export function overTime(
  path: string,
  milliseconds: number,
  bytes: number | undefined,
): ReadProblem {
  const params = { path, seconds: milliseconds / 1000 };
  return bytes === undefined
    ? readProblem('read.timeout', params, { transient: true })
    : readProblem(
        'read.tooSlow',
        { ...params, kibibytes: Math.ceil(bytes / 2 ** 10) },
        { transient: true },
      );
}

/** What it means that an answer is larger than what is read. */
export function tooLarge(path: string, maxBytes: number): ReadProblem {
  const mebibytes = Math.round((maxBytes / 2 ** 20) * 100) / 100;
  return readProblem('read.tooLarge', { path, mebibytes });
}
