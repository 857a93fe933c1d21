/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ciliumTuningReportReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { parse } from 'yaml';
import { createProgram } from './program';

const page = readFileSync(join(__dirname, '../../../docs/ci.md'), 'utf8');

const blocks: unknown[] = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(
  ([, text]) => parse(text),
);

/** All texts in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

const COMMAND = /npx --yes --package (\S+) cilium-tuning (\w.*)/g;

/** Calls of the command, each with the package that it is taken from. */
const calls = textsIn(blocks).flatMap(text =>
  [...text.matchAll(COMMAND)].map(([, from, call]) => ({
    from,
    args: call.split('>')[0].trim().split(/\s+/),
  })),
);

it('documents a job for GitHub Actions, one for GitLab, and one without a Backstage', () => {
  expect(calls.map(({ args: [name] }) => name)).toEqual([
    ...['gate', 'gate', 'assess', 'assess', 'gate'],
  ]);
  expect(textsIn(blocks).join('\n')).toMatch(/upload-sarif@/);
  expect(blocks).toContainEqual({
    'cilium-tuning': expect.objectContaining({
      artifacts: { when: 'always', reports: { junit: 'gate.xml' } },
    }),
  });
});

it.each(calls)(
  'documents a call that the command takes: $args',
  ({ from, args: [name, ...options] }) => {
    const command = createProgram().commands.find(
      known => known.name() === name,
    );

    expect(from).toBe('backstage-plugin-cilium-tuning-cli');
    // It ends the process where an option has a value that it does not take
    expect(command?.parseOptions(options)).toMatchObject({
      ...{ operands: [], unknown: [] },
    });
  },
);

it('documents a token that may read reports and nothing else', () => {
  expect(blocks).toContainEqual({
    backend: {
      auth: {
        externalAccess: [
          expect.objectContaining({
            accessRestrictions: [
              {
                plugin: 'cilium-tuning',
                permission: ciliumTuningReportReadPermission.name,
              },
            ],
          }),
        ],
      },
    },
  });
});
