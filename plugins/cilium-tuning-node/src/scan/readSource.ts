/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  readProblem,
  type ReadProblem,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { aborted, withTimeLimit } from '../reader/timeLimit';
import type { EvidenceSource, SourceContext } from '../sources/EvidenceSource';
import { sourceLacks } from '../sources/sourceState';

interface ReadOptions {
  /** Milliseconds. */
  timeLimit: number;
  logger?: LoggerService;
}

/** Lets a source do something within its time. One that throws, or that does not end when it should, gives a problem. */
async function letRead(
  { id }: EvidenceSource,
  context: SourceContext,
  { timeLimit, logger }: ReadOptions,
  run: (context: SourceContext) => Promise<SourceReading>,
): Promise<SourceReading | ReadProblem> {
  const deadline = Date.now() + timeLimit;
  return withTimeLimit(context.signal, timeLimit, async (signal, expired) => {
    try {
      const reading = await Promise.race([
        run({
          ...context,
          signal,
          deadline,
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
      return expired()
        ? readProblem(
            'read.sourceTimeLimit',
            { source: id, seconds: timeLimit / 1000 },
            { transient: true },
          )
        : readProblem('read.cancelled', { path: id }, { transient: true });
    } catch (error) {
      logger?.error(
        `The evidence source ${id} failed`,
        error instanceof Error ? error : new Error(String(error)),
      );
      return readProblem('read.sourceFailed', { source: id });
    }
  });
}

/**
 * Reads one source within its time. A source that throws, or that does not end when it should, costs its own facts only.
 */
export async function readSource(
  source: EvidenceSource,
  context: SourceContext,
  options: ReadOptions,
): Promise<SourceReading> {
  const reading = await letRead(source, context, options, within =>
    source.read(within),
  );
  return 'reason' in reading
    ? { state: sourceLacks(source.id, 'unavailable', reading) }
    : reading;
}

/**
 * Lets a source look closer at nodes that are undecided, within its time. Whatever goes wrong, what it read first stays.
 */
export async function lookCloser(
  source: EvidenceSource,
  context: SourceContext,
  reading: SourceReading,
  undecided: ReadonlySet<string>,
  options: ReadOptions,
): Promise<SourceReading> {
  const closer = await letRead(
    source,
    context,
    options,
    async within => source.lookCloser?.(within, reading, undecided) ?? reading,
  );
  return 'reason' in closer
    ? {
        ...reading,
        state: sourceLacks(source.id, 'partial', closer, reading.state.nodes),
      }
    : closer;
}
