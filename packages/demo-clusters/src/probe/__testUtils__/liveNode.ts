/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoNodes } from '../demoNodes';
import { changeFixture, writeFixture } from '../fixtureNode';

const STATUS = 'commands/cilium_status_-o_json.out';
/** Looks without a pause, and ends as soon as it may. */
export const eager = { PROBE_INTERVAL: '0', PROBE_MIN_AGE: '0' };
const dirs: string[] = [];

/** To be called in `afterAll`. */
export function removeLiveNodes(): void {
  for (const dir of dirs.splice(0)) {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A node whose client counts how often it is asked, and answers with other numbers each time. */
export function liveNode(): string {
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
    while IFS= read -r line; do
      case $line in
        *'"current-flows"'*) line="\\"current-flows\\": $looks" ;;
        *'"success-count"'*) line="\\"success-count\\": $looks" ;;
        *Legacy*) [ ! -e '${dir}/flips' ] || [ $((looks % 3)) -ne 0 ] || line='"mode": "BPF"' ;;
      esac
      echo "$line"
    done <'${dir}/${STATUS}' ;;
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

/** How often a node was looked at. */
export const looks = (dir: string) =>
  Number(readFileSync(join(dir, 'looks'), 'utf8')) || 0;
/** What the kubelet would read. */
export const message = (dir: string) =>
  readFileSync(join(dir, 'message'), 'utf8');

/** Waits for a number of looks, while what changes by itself on a node changes. */
export async function untilLooks(dir: string, count: number): Promise<void> {
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

/** Changes what the agent does. */
export function setHostRouting(dir: string, word: string): void {
  const status = readFileSync(join(dir, STATUS), 'utf8');
  writeFileSync(
    join(dir, STATUS),
    status.replace(/"(Legacy|BPF)"(?=\s*\}\s*\})/, `"${word}"`),
  );
}

/** Lets the agent say something else in every third look. */
export function flipHostRouting(dir: string): void {
  writeFileSync(join(dir, 'flips'), '');
}

/** Whether a run is over. */
export const ended = (run: Promise<unknown>) =>
  Promise.race([run.then(() => true), pause(0, false)]);
