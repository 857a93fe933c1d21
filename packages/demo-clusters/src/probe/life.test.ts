/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  eager,
  ended,
  flipHostRouting,
  liveNode,
  looks,
  message,
  removeLiveNodes,
  setHostRouting,
  untilLooks,
} from './__testUtils__/liveNode';
import { runProbe } from './runProbe';

jest.setTimeout(120_000);

afterAll(removeLiveNodes);

describe('the life of a probe', () => {
  it('ends once for one change, with the new report', async () => {
    const dir = liveNode();
    await runProbe(dir, 'once');
    const before = message(dir);
    const first = runProbe(dir, 'watch', { env: eager });
    await untilLooks(dir, 3);
    setHostRouting(dir, 'BPF');

    expect(await first).toMatchObject({ code: 0 });

    expect(before).toContain('"host-routing":{"mode":"Legacy"}');
    expect(message(dir)).toContain('"host-routing":{"mode":"BPF"}');
    const stop = new AbortController();
    const second = runProbe(dir, 'watch', {
      env: eager,
      signal: stop.signal,
    }).catch(() => undefined);
    await untilLooks(dir, looks(dir) + 10);
    expect(await ended(second)).toBe(false);
    stop.abort();
    // Whatever ends it, its message is the last report
    expect(message(dir)).toContain('"host-routing":{"mode":"BPF"}');
  });

  it('does not end while it is young', async () => {
    const dir = liveNode();
    await runProbe(dir, 'once');
    setHostRouting(dir, 'BPF');
    const stop = new AbortController();
    const run = runProbe(dir, 'watch', {
      env: { ...eager, PROBE_MIN_AGE: '600' },
      signal: stop.signal,
    }).catch(() => undefined);
    await untilLooks(dir, 8);

    expect(await ended(run)).toBe(false);
    stop.abort();
    expect(message(dir)).toContain('"host-routing":{"mode":"Legacy"}');
  });

  it('goes on while something comes and goes', async () => {
    const dir = liveNode();
    await runProbe(dir, 'once');
    const before = message(dir);
    flipHostRouting(dir);
    const stop = new AbortController();
    const run = runProbe(dir, 'watch', {
      env: eager,
      signal: stop.signal,
    }).catch(() => undefined);
    await untilLooks(dir, 14);

    expect(await ended(run)).toBe(false);
    stop.abort();
    expect(message(dir)).toBe(before);
  });

  it.each<NodeJS.Signals>(['SIGTERM', 'SIGKILL'])(
    'leaves the last report when it ends by %s in a change',
    async killSignal => {
      const dir = liveNode();
      await runProbe(dir, 'once');
      const before = message(dir);
      // The kubelet gives each container a file of its own
      rmSync(join(dir, 'message'));
      setHostRouting(dir, 'BPF');
      const stop = new AbortController();
      const run = runProbe(dir, 'watch', {
        env: { ...eager, PROBE_MIN_AGE: '600' },
        signal: stop.signal,
        killSignal,
      }).catch(() => undefined);
      await untilLooks(dir, 4);
      stop.abort();
      await run;
      // For the look that it was in
      await pause(2000);

      expect(message(dir)).toBe(before);
    },
  );

  it('is fresh after a look that found nothing new, and not after one that did', async () => {
    const dir = liveNode();
    await runProbe(dir, 'once');
    const heartbeat = join(dir, 'state/heartbeat');
    const fresh = async () => (await runProbe(dir, 'fresh')).code;
    const lookTwice = async () => {
      writeFileSync(heartbeat, '1');
      const stop = new AbortController();
      const run = runProbe(dir, 'watch', {
        env: { ...eager, PROBE_MIN_AGE: '600' },
        signal: stop.signal,
      }).catch(() => undefined);
      await untilLooks(dir, looks(dir) + 3);
      stop.abort();
      await run;
    };

    await lookTwice();
    expect(await fresh()).toBe(0);
    setHostRouting(dir, 'BPF');
    await lookTwice();
    expect(await fresh()).not.toBe(0);
    writeFileSync(heartbeat, '');
    expect(await fresh()).not.toBe(0);
  });

  it('is fresh while the last report is known to hold', async () => {
    const dir = liveNode();
    const fresh = async () => (await runProbe(dir, 'fresh')).code;

    expect(await fresh()).not.toBe(0);
    await runProbe(dir, 'once');
    expect(await fresh()).toBe(0);
    const old = Math.floor(Date.now() / 1000) - 601;
    writeFileSync(join(dir, 'state/heartbeat'), String(old));
    expect(await fresh()).not.toBe(0);
  });
});
