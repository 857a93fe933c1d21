/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourceReading } from 'backstage-plugin-cilium-tuning-common';
import { readProblem } from '../reader/problem';
import { aborted, withTimeLimit } from '../reader/timeLimit';
import type { EvidenceSource, SourceContext } from '../sources/EvidenceSource';
import { sourceLacks } from '../sources/sourceState';

/**
 * Reads one source within its time. A source that throws, or that does not end when it should, costs its own facts only.
 */
export async function readSource(
  source: EvidenceSource,
  context: SourceContext,
  options: { timeLimit: number; logger?: LoggerService },
): Promise<SourceReading> {
  const { timeLimit, logger } = options;
  return withTimeLimit(context.signal, timeLimit, async (signal, expired) => {
    try {
      const reading = await Promise.race([
        source.read({
          ...context,
          signal,
          onNodes: (read, total) => {
            // One that goes on regardless is not heard any more
            if (!signal.aborted) {
              context.onNodes?.(read, total);
            }
          },
        }),
        aborted(signal),
      ]);
      if (reading !== 'aborted' && !expired()) {
        return reading;
      }
      const problem = expired()
        ? readProblem(
            'read.sourceTimeLimit',
            { source: source.id, seconds: timeLimit / 1000 },
            { transient: true },
          )
        : readProblem(
            'read.cancelled',
            { path: source.id },
            { transient: true },
          );
      return { state: sourceLacks(source.id, 'unavailable', problem) };
    } catch (error) {
      logger?.error(
        `The evidence source ${source.id} failed`,
        error instanceof Error ? error : new Error(String(error)),
      );
      return {
        state: sourceLacks(
          source.id,
          'unavailable',
          readProblem('read.sourceFailed', { source: source.id }),
        ),
      };
    }
  });
}
