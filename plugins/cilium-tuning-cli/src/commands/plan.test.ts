/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleCluster, sysdumpOf } from '@internal/demo-clusters';
import { parseAllDocuments } from 'yaml';
import { zipOf } from '../__testUtils__/archive';
import { callCli } from '../__testUtils__/callCli';
import { runCli } from '../__testUtils__/runCli';

jest.setTimeout(300_000);

describe('plan', () => {
  let dir: string;
  let sysdump: string;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-plan-'));
    sysdump = join(dir, 'article.zip');
    const files = sysdumpOf(articleCluster, {
      now: new Date('2026-03-01T12:00:00Z'),
    });
    writeFileSync(sysdump, await zipOf(files));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is shown in words, and written as files', async () => {
    const out = join(dir, 'out');
    const { stdout, stderr, exitCode } = await runCli([
      ...['plan', '--sysdump', sysdump, '--out', out],
    ]);

    expect(stdout).toMatch(/Bandwidth Manager +│ 3 nodes/);
    expect(stdout).toMatch(
      /Would permit more:\n(?:- .*\n)*- Kernel 5\.10 on 3 nodes/,
    );
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    expect(stderr).toMatch(/^Wrote \d+ files to /);
    expect(exitCode).toBe(0);
    const step = readdirSync(out).find(name =>
      name.endsWith('-bandwidth-manager'),
    );
    expect(readdirSync(join(out, step ?? '')).sort()).toEqual([
      ...['README.md', 'ciliumnodeconfig.yaml', 'commands.sh', 'undo.sh'],
    ]);
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toMatch(
      /^# How to tune article\n/,
    );
  });

  it('is read by machines as JSON, or as a bundle of manifests', async () => {
    const json = await callCli(['plan', '--sysdump', sysdump, '-o', 'json']);
    const yaml = await callCli(['plan', '--sysdump', sysdump, '-o', 'yaml']);
    const kinds = parseAllDocuments(yaml.stdout, { version: '1.1' }).map(
      document => document.toJS().kind,
    );

    expect(JSON.parse(json.stdout)).toMatchObject({
      clusterName: 'article',
      plan: { platform: 'k3s', ciliumVersion: '1.13.4', state: 'steps' },
    });
    expect(kinds).toContain('CiliumNodeConfig');
    expect(yaml.exitCode).toBe(0);
  });

  it('is not written among other files', async () => {
    const full = join(dir, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine'), '');
    const mixed = await callCli(['plan', '--sysdump', sysdump, '--out', full]);

    expect(mixed.stderr).toMatch(/full: the folder is not empty/);
    expect(mixed.stdout).toBe('');
    expect(mixed.exitCode).toBe(2);
    expect(readdirSync(full)).toEqual(['mine']);
  });

  it('answers what would be, and says first which agents would not start', async () => {
    const ask = (...args: string[]) =>
      callCli(['what-if', '--sysdump', sysdump, ...args]);
    const kernel = await ask('--group', 'debian', '--kernel', '5.10');
    const cilium = await ask('--cilium', '1.16');

    expect(kernel.stdout).toMatch(/eBPF host routing +│ Locked +│ Unknown/);
    expect(kernel.stdout).toMatch(/^Score {2}\d+ now, then /);
    expect(kernel.exitCode).toBe(0);
    expect(cilium.stdout).toMatch(
      /^AGENTS WOULD NOT START on 3 nodes \(Debian .*\): Cilium 1\.16 does not start on kernel 4\.19/,
    );
  });

  it.each([
    [[], 'ask something'],
    [['--kernel', 'latest'], 'such as 6.3'],
    [['--on', 'bbrr'], 'Did you mean bbr?'],
    [['--group', 'plan9', '--kernel', '6.3'], 'no node group has "plan9"'],
  ])('takes no question that is none: %p', async (args, problem) => {
    const { stdout, stderr, exitCode } = await callCli([
      ...['what-if', '--sysdump', sysdump, ...args],
    ]);

    expect(stderr).toContain(problem);
    expect(stdout).toBe('');
    expect(exitCode).toBeGreaterThan(0);
  });
});
