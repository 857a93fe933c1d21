/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articleCluster,
  startDemoClusters,
  sysdumpOf,
} from '@internal/demo-clusters';
import { zipOf } from '../__testUtils__/archive';
import { callCli } from '../__testUtils__/callCli';
import { kubeconfigOf } from '../__testUtils__/kubeconfigOf';
import { runCli } from '../__testUtils__/runCli';

const now = new Date('2026-03-01T12:00:00Z');

jest.setTimeout(300_000);

describe('offline', () => {
  let dir: string;
  let sysdump: string;
  let saved: string;
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(dir, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-cli-'));
    const files = sysdumpOf(articleCluster, { now });
    sysdump = write('article.zip', await zipOf(files, { zip64: true }));
    const { stdout } = await callCli([
      'assess',
      '--sysdump',
      sysdump,
      '--output',
      'json',
    ]);
    saved = write('saved.json', stdout);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is shown in words, without anything that steers a terminal', async () => {
    const { stdout, exitCode } = await runCli(['assess', '--sysdump', sysdump]);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Cluster +article\n/);
    expect(stdout).toMatch(/eBPF host routing +│ Locked +│ Kernel 4\.19/);
    expect(stdout).toMatch(/After Bandwidth/);
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  it('reads what it saved, and shows it in a comment', async () => {
    const { stdout, exitCode } = await callCli([
      ...['assess', '--snapshot', saved, '--output', 'markdown'],
    ]);

    expect(exitCode).toBe(0);
    expect(stdout).toContain('| eBPF host routing | Locked | Kernel 4.19');
  });

  it('explains an item', async () => {
    const { stdout } = await callCli(['explain', 'bpf-host-routing']);

    expect(stdout).toMatch(/^# eBPF host routing\n\n## What it is/);
  });

  it('cannot be told from no file, by name', async () => {
    const missing = join(dir, 'missing.zip');
    const { stderr, stdout, exitCode } = await callCli([
      ...['assess', '--sysdump', missing],
    ]);

    expect(stderr).toMatch(/missing\.zip: there is no such file/);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('is not needed where the cluster itself answers', async () => {
    const demo = await startDemoClusters({
      dir,
      definitions: [articleCluster],
    });
    try {
      const kubeconfig = write('kubeconfig', kubeconfigOf(demo.get('article')));
      const read = await runCli([
        ...['assess', '--kubeconfig', kubeconfig],
        ...['--cilium-namespace', 'kube-system', '--output', 'markdown'],
      ]);
      const elsewhere = await runCli([
        ...['assess', '--kubeconfig', kubeconfig, '--context', 'there'],
      ]);

      expect(read.stdout).toContain('| eBPF host routing | Locked |');
      expect(read.exitCode).toBe(0);
      expect(elsewhere.stderr).toMatch(/no context there: it has here/);
      expect(elsewhere.exitCode).toBe(2);
    } finally {
      await demo.stop();
    }
  });
});
