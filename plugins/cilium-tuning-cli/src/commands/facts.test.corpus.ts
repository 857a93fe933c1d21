/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runCli } from '../__testUtils__/runCli';

const corpus = process.env.CILIUM_TUNING_TEST_CORPUS ?? '';

const factsSchema = z.record(z.string(), z.unknown());

const corpusSchema = z.object({
  scenarios: z.record(
    z.string(),
    z.object({
      expected: factsSchema,
      // A name, or one with a note after a colon
      notInText: z.array(z.string()),
      files: z.object({
        json: z.string(),
        text: z.string().nullable(),
        shortText: z.string().nullable(),
      }),
    }),
  ),
});

const lineSchema = z.strictObject({ file: z.string(), facts: factsSchema });

/** A recorded output, and what went into it. */
interface Case {
  file: string;
  expected: Record<string, unknown>;
  /** Facts that this form need not say, nor say rightly. */
  excused: Set<string>;
  /** Facts that this form need not say. */
  mayBeNull: boolean;
}

function casesOf(minor: string): Case[] {
  const folder = join(corpus, 'status', minor);
  const { scenarios } = corpusSchema.parse(
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
  );
  return Object.values(scenarios).flatMap(({ expected, notInText, files }) => {
    const excused = new Set(notInText.map(entry => entry.split(':')[0]));
    const forms = [
      { name: files.json, excused: new Set<string>(), mayBeNull: false },
      { name: files.text, excused, mayBeNull: false },
      { name: files.shortText, excused, mayBeNull: true },
    ];
    return forms.flatMap(({ name, ...form }) =>
      name ? [{ ...form, expected, file: join(folder, name) }] : [],
    );
  });
}

/** What a line says otherwise than expected. */
function faultsOf(
  { expected, excused, mayBeNull }: Case,
  facts: Record<string, unknown>,
) {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const said = facts[name];
    const isRight = JSON.stringify(said) === JSON.stringify(wanted);
    return isRight || excused.has(name) || (mayBeNull && said === null)
      ? []
      : [`${name} is ${JSON.stringify(wanted)}, said ${JSON.stringify(said)}`];
  });
}

jest.setTimeout(120_000);

describe.each(readdirSync(join(corpus, 'status')))('Cilium %s', minor => {
  it('says of every scenario and form what went into it', async () => {
    const cases = casesOf(minor);
    const { stdout, stderr } = await runCli([
      'facts',
      ...cases.map(({ file }) => file),
    ]);
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => lineSchema.parse(JSON.parse(line)));

    expect(stderr).toBe('');
    expect(lines.map(({ file }) => file)).toEqual(
      cases.map(({ file }) => file),
    );
    expect(
      lines.flatMap(({ file, facts }, index) =>
        faultsOf(cases[index], facts).map(fault => `${file}: ${fault}`),
      ),
    ).toEqual([]);
    expect(Object.keys(lines[0].facts).sort()).toEqual(
      Object.keys(cases[0].expected).sort(),
    );
  });
});
