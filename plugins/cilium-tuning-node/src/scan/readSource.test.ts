/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import { contextOf } from '../__testUtils__/reader';
import { noReader, sourceThat } from '../__testUtils__/sources';
import { pause } from '../reader/timeLimit';
import type { EvidenceSource } from '../sources/EvidenceSource';
import { readSource } from './readSource';

const never = () => new Promise<never>(() => {});

describe('readSource', () => {
  const read = (source: EvidenceSource, signal?: AbortSignal) => {
    const logger: jest.Mocked<LoggerService> = {
      error: jest.fn(),
      warn: jest.fn(),
      info: jest.fn(),
      debug: jest.fn(),
      child: jest.fn(),
    };
    return {
      logger,
      reading: readSource(
        source,
        contextOf(noReader, signal ? { signal } : {}),
        { timeLimit: 200, logger },
      ),
    };
  };
  const timeLimit = {
    state: {
      source: 'probe',
      state: 'unavailable',
      reason: {
        code: 'read.sourceTimeLimit',
        params: { source: 'probe', seconds: 0.2 },
      },
      transient: true,
      readAt: expect.stringMatching(/Z$/),
    },
  };

  it('hands on what a source says', async () => {
    await expect(
      read(sourceThat(async () => {})).reading,
    ).resolves.toMatchObject({ state: { state: 'ok', nodes: 1 } });
  });

  it.each<[string, EvidenceSource]>([
    [
      'rejects',
      sourceThat(async () => {
        throw new Error('secret of cluster prod');
      }),
    ],
    [
      'throws at once',
      {
        id: 'probe',
        read() {
          throw new TypeError('secret of cluster prod');
        },
      },
    ],
    ['rejects with no error', sourceThat(() => Promise.reject('secret'))],
  ])('says that one failed which %s, and logs why', async (_, source) => {
    const { reading, logger } = read(source);

    const result = await reading;

    expect(result).toMatchObject({
      state: {
        source: 'probe',
        state: 'unavailable',
        reason: { code: 'read.sourceFailed', params: { source: 'probe' } },
      },
    });
    expect(result.state.transient).toBeUndefined();
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logger.error).toHaveBeenCalledWith(
      'The evidence source probe failed',
      expect.objectContaining({ message: expect.stringContaining('secret') }),
    );
  });

  it('ends one that hangs', async () => {
    await expect(read(sourceThat(never)).reading).resolves.toEqual(timeLimit);
  });

  it('tells a source when its time is over, and does not hear it any more', async () => {
    const onNodes = jest.fn();
    let ended: Promise<void> | undefined;
    const late = sourceThat(async ({ signal, ...context }) => {
      context.onNodes?.(1);
      ended = pause(10_000, signal).then(() => context.onNodes?.(2));
      await ended;
    });

    await expect(
      readSource(late, contextOf(noReader, { onNodes }), { timeLimit: 100 }),
    ).resolves.toMatchObject({
      state: { reason: { code: 'read.sourceTimeLimit' } },
    });
    await ended;
    expect(onNodes.mock.calls).toEqual([[1, undefined]]);
  });

  it('bears one that fails after its time', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    const late = sourceThat(async () => {
      await pause(300, new AbortController().signal);
      throw new Error('too late');
    });

    await expect(read(late).reading).resolves.toEqual(timeLimit);
    await pause(200, new AbortController().signal);
    expect(unhandled).not.toHaveBeenCalled();
    process.off('unhandledRejection', unhandled);
  });

  it('ends one that does not hear that the scan was cancelled', async () => {
    const controller = new AbortController();
    const { reading } = read(sourceThat(never), controller.signal);
    controller.abort();

    await expect(reading).resolves.toMatchObject({
      state: {
        state: 'unavailable',
        reason: { code: 'read.cancelled', params: { path: 'probe' } },
        transient: true,
      },
    });
  });

  it('takes nothing from one when the scan was cancelled before', async () => {
    const { reading } = read(sourceThat(never), AbortSignal.abort());

    await expect(reading).resolves.toMatchObject({
      state: { reason: { code: 'read.cancelled' } },
    });
  });
});
