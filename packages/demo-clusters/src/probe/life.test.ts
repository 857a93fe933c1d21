/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eager,
  ended,
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
