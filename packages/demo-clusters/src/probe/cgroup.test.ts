/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildProbe, podOf } from './__testUtils__/kustomize';

// Cilium mounts cgroup2 below the folder of its socket. A read-only mount of that folder does not make it read-only, so
// what keeps the probe from moving processes between cgroups is the mode of the file, and that it is not root.
const { runAsUser, runAsGroup } = z
  .looseObject({ runAsUser: z.number(), runAsGroup: z.number() })
  .parse(podOf(buildProbe()).spec.securityContext);
const root = process.getuid?.() === 0;
const dir = mkdtempSync(join(tmpdir(), 'probe-cgroup-'));

afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Opens a file as the probe would, to write; tests that do not run as root are somebody else without power. */
function openAsProbe(file: string) {
  const { status, stderr } = spawnSync('sh', ['-c', ': >> "$0"', file], {
    encoding: 'utf8',
    ...(root ? { uid: runAsUser, gid: runAsGroup } : {}),
  });
  return { opened: status === 0, stderr };
}

/** Where cgroup2 is mounted: the fifth word, and the type after the dash, in proc(5). */
function cgroup2(): string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter(line => / - cgroup2 /.test(line))
    .map(line => join(line.split(' ')[4], 'cgroup.procs'))
    .filter(existsSync);
}

/** A file of root's: one made for it, or where tests may make none, one that every system has. */
function fileOfRoot(): string {
  return root ? fileOfMode(0o644) : '/etc/passwd';
}

function fileOfMode(mode: number): string {
  const file = join(dir, mode.toString(8));
  writeFileSync(file, '');
  chmodSync(file, mode);
  chmodSync(dir, 0o755);
  return file;
}

it.each([...cgroup2(), fileOfRoot()])(
  'the probe may not write to %s, which is as cgroup.procs is',
  file => {
    const { uid, gid, mode } = statSync(file);

    expect([uid, gid, (mode & 0o777).toString(8)]).toEqual([0, 0, '644']);
    expect(openAsProbe(file)).toEqual({
      opened: false,
      stderr: expect.stringMatching(/denied|read-only/i),
    });
  },
);

it("would be let in where root's group may write", () => {
  expect(openAsProbe(fileOfMode(0o664)).opened).toBe(true);
});
