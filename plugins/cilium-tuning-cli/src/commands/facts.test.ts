/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callCli } from '../__testUtils__/callCli';
import { runCli } from '../__testUtils__/runCli';

const text = 'Cilium:   Ok   1.15.5 (v1.15.5-8c7e442c)\nHost Routing:   BPF\n';
const json = JSON.stringify({ 'host-routing': { mode: 'Legacy' } });

interface Line {
  file: string;
  facts: Record<string, unknown>;
}

const linesOf = (stdout: string): Line[] =>
  stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

jest.setTimeout(60_000);

describe('facts', () => {
  let dir: string;
  const write = (name: string, content: string | Buffer) => {
    const file = join(dir, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-cli-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('prints a line for each file, in the order given, whatever its name says', async () => {
    const files = [
      write('text.json', text),
      '-',
      write('noise.txt', `Defaulted container "cilium-agent"\n${json}\n$ `),
      write('windows.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
    ];
    const { stdout, stderr, exitCode } = await runCli(
      ['facts', ...files],
      `${json}\n\n`,
    );
    const lines = linesOf(stdout);

    expect(lines.map(line => line.file)).toEqual(files);
    expect(lines.map(({ facts }) => facts.hostRouting)).toEqual([
      ...['BPF', 'Legacy', 'Legacy', 'BPF'],
    ]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  it('tells what is wrong with files that it cannot read, and reads the others', async () => {
    const huge = write('huge.txt', '');
    truncateSync(huge, 200 * 1024 * 1024);
    const files = [
      join(dir, 'none.txt'),
      dir,
      huge,
      write('other.txt', 'Certificate expired\n'),
      write('other.json', '{"kind":"List"}'),
      write('cut.json', json.slice(0, -4)),
      write('text.txt', text),
    ];
    const { stdout, stderr, exitCode } = await callCli(['facts', ...files]);
    const lines = linesOf(stdout);
    const problems = stderr.trim().split('\n');

    expect(lines.map(line => line.file)).toEqual(files);
    lines
      .slice(0, -1)
      .forEach(({ facts }) =>
        expect(Object.values(facts).every(value => value === null)).toBe(true),
      );
    expect(lines.at(-1)?.facts.hostRouting).toBe('BPF');
    expect(problems).toEqual([
      expect.stringContaining('none.txt: there is no such file'),
      expect.stringContaining('it is a folder'),
      expect.stringContaining('huge.txt: it has more than 64 MiB'),
      expect.stringContaining('other.txt: it holds no output'),
      expect.stringContaining('other.json: it holds no output'),
      expect.stringContaining('cut.json: it holds no output'),
    ]);
    expect(exitCode).toBe(1);
  });

  it('takes a status that says nothing for one', async () => {
    const { stdout, exitCode } = await runCli(['facts', '-'], '{}\n\n');

    expect(new Set(Object.values(linesOf(stdout)[0].facts))).toEqual(
      new Set([null]),
    );
    expect(exitCode).toBe(0);
  });

  it('asks for a file', async () => {
    const { stdout, stderr, exitCode } = await callCli(['facts']);

    expect(stdout).toBe('');
    expect(stderr).toContain("missing required argument 'file'");
    expect(exitCode).not.toBe(0);
  });
});
