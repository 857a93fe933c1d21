/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  failed,
  readProblem,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';
import { readInWorker } from './readInWorker';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

/** The side of a worker that a browser gives to the page; a test plays what runs in it. */
class PlayedWorker extends EventTarget {
  readonly requests: WorkerRequest[] = [];
  isTerminated = false;

  postMessage(request: WorkerRequest) {
    this.requests.push(request);
  }

  terminate() {
    this.isTerminated = true;
  }

  say(data: WorkerAnswer) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const archive = new Blob(['no archive']);
const notOne = failed(readProblem('sysdump.notOne', {}));

function start(worker: PlayedWorker) {
  const control = new AbortController();
  const onProgress = jest.fn();
  const read = readInWorker(async () => worker as EventTarget as Worker);
  const result = read(archive, {
    ...{ clusterName: 'offline', signal: control.signal, onProgress },
  });
  return { result, control, onProgress };
}

const nextTurn = () => new Promise(resolve => setTimeout(resolve));

describe('readInWorker', () => {
  it('asks a worker that runs, passes its progress on and ends it', async () => {
    const worker = new PlayedWorker();
    const { result, onProgress } = start(worker);
    await nextTurn();
    worker.say({ kind: 'ready' });
    expect(worker.requests).toEqual([{ archive, clusterName: 'offline' }]);
    worker.say({ kind: 'progress', done: 1, total: 5 });
    expect(onProgress).toHaveBeenCalledWith(1, 5);
    worker.say({ kind: 'done', result: notOne });
    expect(await result).toBe(notOne);
    expect(worker.isTerminated).toBe(true);
  });

  it('ends a worker whose answer nobody wants any more', async () => {
    const worker = new PlayedWorker();
    const { result, control } = start(worker);
    await nextTurn();
    worker.say({ kind: 'ready' });
    control.abort(new Error('left'));
    await expect(result).rejects.toThrow('left');
    expect(worker.isTerminated).toBe(true);
  });

  it('says what a worker died of', async () => {
    const worker = new PlayedWorker();
    const { result } = start(worker);
    await nextTurn();
    worker.say({ kind: 'ready' });
    worker.say({ kind: 'failed', message: 'out of memory' });
    await expect(result).rejects.toThrow('out of memory');
  });

  it.each([
    [
      'cannot be started',
      async () => {
        throw new Error('forbidden');
      },
    ],
    [
      'does not load',
      async () => {
        const worker = new PlayedWorker();
        setTimeout(() => worker.dispatchEvent(new Event('error')));
        return worker as EventTarget as Worker;
      },
    ],
  ])('reads on the page where a worker %s', async (_, startWorker) => {
    const result = await readInWorker(startWorker)(archive, {
      clusterName: 'offline',
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    expect(result.ok ? 'ok' : renderReason(result.problem.reason)).toMatch(
      /^This is no zip archive/,
    );
  });
});
