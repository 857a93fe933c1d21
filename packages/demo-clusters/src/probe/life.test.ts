/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoNodes } from './demoNodes';
import { changeFixture, writeFixture } from './fixtureNode';
import { runProbe } from './runProbe';

jest.setTimeout(600_000);

const STATUS = 'commands/cilium_status_-o_json.out';
const eager = { PROBE_INTERVAL: '0', PROBE_MIN_AGE: '0' };
const dirs: string[] = [];

afterAll(() => {
  for (const dir of dirs) {
    rmSync(dir, { recursive: true, force: true });
  }
});

/** A node whose client counts how often it is asked, and answers with another number of flows each time. */
function liveNode(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-life-'));
  dirs.push(dir);
  writeFixture(dir, demoNodes['article/arm']);
  writeFileSync(join(dir, 'looks'), '0');
  // Of the shell alone: what is slow here is starting programs
  writeFileSync(
    join(dir, 'bin/cilium'),
    `#!/bin/sh
case $1 in
  status)
    read -r looks <'${dir}/looks'
    looks=$((looks + 1))
    echo $looks >'${dir}/looks'
    echo "{\\"flows\\": $looks,"
    while IFS= read -r line; do echo "$line"; done <'${dir}/${STATUS}' ;;
  version) echo 'Client: 1.13.4 x'; echo 'Daemon: 1.13.4 x' ;;
esac
`,
  );
  const status = readFileSync(join(dir, STATUS), 'utf8');
  writeFileSync(join(dir, STATUS), status.replace(/^\{/, ''));
  writeFileSync(
    join(dir, 'bin/ip'),
    '#!/bin/sh\necho "2: eth0: mtu 1500 qdisc mq"\n',
  );
  return dir;
}

const looks = (dir: string) =>
  Number(readFileSync(join(dir, 'looks'), 'utf8')) || 0;
const message = (dir: string) => readFileSync(join(dir, 'message'), 'utf8');

async function untilLooks(dir: string, count: number): Promise<void> {
  for (let noise = 0; looks(dir) < count; noise++) {
    changeFixture(dir, {
      files: {
        'proc/meminfo': `MemTotal:        3900000 kB\nMemFree:  ${noise} kB\n`,
        'proc/irq/40/smp_affinity_list': `${noise % 4}\n`,
      },
    });
    await pause(20);
  }
}

function becomeLegacy(dir: string, word: string): void {
  const status = readFileSync(join(dir, STATUS), 'utf8');
  writeFileSync(
    join(dir, STATUS),
    status.replace(/"(Legacy|BPF)"(?=\s*\}\s*\})/, `"${word}"`),
  );
}

const ended = (run: Promise<unknown>) =>
  Promise.race([run.then(() => true), pause(0, false)]);

describe('the life of a probe', () => {
  it('goes on for 1,000 looks in which only what changes by itself changes', async () => {
    await Promise.all(
      [liveNode(), liveNode()].map(async dir => {
        await runProbe(dir, 'once');
        const stop = new AbortController();
        const run = runProbe(dir, 'watch', {
          env: eager,
          signal: stop.signal,
        }).catch(() => undefined);

        await untilLooks(dir, 501);

        expect(await ended(run)).toBe(false);
        stop.abort();
      }),
    );
  });

  it('ends once for one change, with the new report', async () => {
    const dir = liveNode();
    await runProbe(dir, 'once');
    const before = message(dir);
    const first = runProbe(dir, 'watch', { env: eager });
    await untilLooks(dir, 3);
    becomeLegacy(dir, 'BPF');

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
    becomeLegacy(dir, 'BPF');
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
