/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Performs what the documentation tells of adding a check, in a copy of this package, and nothing else.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Pages from '../scripts/checkPages';
import * as domain from '.';

jest.setTimeout(60_000);

const repository = join(__dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'adding-a-check-'));
const packageOf = (root: string) => join(root, 'plugins/cilium-tuning-common');

const guide = readFileSync(join(repository, 'docs/adding-a-check.md'), 'utf8');

/** The blocks of code that the guide says what to do with: a comment before each does. */
const steps = [
  ...guide.matchAll(/<!-- (.+) -->\n\n```\w+\n([\s\S]*?)```\n/g),
].map(([, what, code]) => ({ what, code }));

function perform({ what, code }: (typeof steps)[number]): void {
  const [, file] = /^file: (\S+)$/.exec(what) ?? [];
  if (file !== undefined) {
    writeFileSync(join(packageOf(copy), file), code);
    return;
  }
  const [, before = '', list = ''] =
    /^before `(.+)` in (\S+)$/.exec(what) ?? [];
  const path = join(packageOf(copy), list);
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.splice(lines.indexOf(before), 0, code.trimEnd());
  writeFileSync(path, lines.join('\n'));
}

mkdirSync(packageOf(copy), { recursive: true });
for (const part of ['src', 'scripts']) {
  cpSync(join(packageOf(repository), part), join(packageOf(copy), part), {
    recursive: true,
  });
}
cpSync(join(repository, 'docs/checks'), join(copy, 'docs/checks'), {
  recursive: true,
});
cpSync(join(repository, 'mkdocs.yml'), join(copy, 'mkdocs.yml'));
symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
steps.forEach(perform);

function copied<T extends object>(path: string): T {
  return jest.requireActual<T>(join(packageOf(copy), path));
}

afterAll(() => rmSync(copy, { recursive: true }));

describe('the test that the guide gives', () => {
  copied('src/checks/maglev.test.ts');
});

describe('the check that the guide adds', () => {
  const { checks, assess, buildSnapshot, renderReason } =
    copied<typeof domain>('src/index.ts');
  const snapshot = buildSnapshot({
    clusterName: 'demo',
    takenAt: '2026-03-01T12:00:00Z',
    readings: [
      {
        state: {
          ...{ source: 'nodes', state: 'ok', nodes: 1 },
          readAt: '2026-03-01T12:00:00Z',
        },
        nodes: new Map([['worker-1', { facts: [] }]]),
      },
    ],
  });

  it('is one file more, in the place where the guide puts it', () => {
    expect(steps.map(({ what }) => what.split(':')[0])).toHaveLength(5);
    expect(checks.map(({ id }) => id)).toEqual([
      ...domain.checks.map(({ id }) => id),
      'maglev',
    ]);
  });

  it('is judged, and said in words', () => {
    const added = assess(snapshot).checks.at(-1);
    const judgement = added?.cells[0].parts[0].judgement;

    expect([added?.check, judgement?.verdict]).toEqual(['maglev', 'unknown']);
    expect(judgement && renderReason(judgement.reason)).toMatch(/^\w+ /);
  });

  it('has its page, in the documentation and in what the plugin shows', () => {
    const made = copied<typeof Pages>('scripts/checkPages.ts').filesOfPages();
    const contentOf = (path: string) => made.get(join(copy, path));

    expect(contentOf('docs/checks/maglev.md')).toContain('# Maglev hashing');
    expect(contentOf('docs/checks/index.md')).toContain('(maglev.md)');
    expect(contentOf('mkdocs.yml')).toContain('checks/maglev.md');
  });
});
