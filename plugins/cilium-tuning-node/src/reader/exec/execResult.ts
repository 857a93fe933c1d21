/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  cleanText,
  failed,
  readProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { ExecRequest } from '../ClusterReader';
import type { ExecOutput } from './ExecOutput';

const statusSchema = z.object({
  status: z.string(),
  reason: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  details: z
    .object({
      causes: z.array(
        z.object({
          reason: z.string().optional(),
          message: z.string().optional(),
        }),
      ),
    })
    .optional()
    .catch(undefined),
});

type ExecStatus = z.output<typeof statusSchema>;

/** What shells and container runtimes end with where there is no such program. */
const noProgramCodes = ['126', '127'];

const saysNoProgram = (message: string) =>
  /executable file not found|no such file or directory/i.test(message);

/** What messages call the command and where it ran. */
export const namesOf = ({ pod, command }: ExecRequest) => ({
  pod,
  command: cleanText(command.join(' '), 60),
});

function exitCodeOf({ reason, details }: ExecStatus): string | undefined {
  return reason === 'NonZeroExitCode'
    ? details?.causes.find(cause => cause.reason === 'ExitCode')?.message ?? '?'
    : undefined;
}

/**
 * What came of a command, by the status with which the cluster ends it: nothing else proves success.
 */
export function execResult(
  status: JsonObject,
  output: ExecOutput,
  request: ExecRequest,
): ReadResult<string> {
  const { data } = statusSchema.safeParse(status);
  const names = namesOf(request);
  if (data?.status === 'Success') {
    return { ok: true, value: output.stdout };
  }
  if (data?.status !== 'Failure') {
    return failed(
      readProblem('exec.protocol', {
        pod: request.pod,
        message: `status ${data?.status ?? 'without a word'}`,
      }),
    );
  }
  const message = output.errors.trim() || data.message || 'no message';
  const code = exitCodeOf(data);
  const lacksProgram =
    code === undefined
      ? saysNoProgram(data.message ?? '')
      : noProgramCodes.includes(code);
  if (lacksProgram) {
    return failed(readProblem('exec.noProgram', { ...names, message }));
  }
  return failed(
    code === undefined
      ? readProblem('exec.failed', { ...names, message }, { transient: true })
      : readProblem('exec.exitCode', { ...names, code, message }),
  );
}
