/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from 'backstage-plugin-cilium-tuning-common';
import { parse } from 'yaml';
import { ciliumTuningChecks } from './ciliumTuningChecks';
import { factSchema } from './facts/factSchema';

describe('ciliumTuningChecks', () => {
  it('has a check of each item that counts for the score', () => {
    expect(
      ciliumTuningChecks.flatMap(({ metadata }) =>
        metadata ? [metadata.ciliumTuningCheck] : [],
      ),
    ).toEqual(
      checks.filter(({ impact }) => impact !== 'advisory').map(({ id }) => id),
    );
  });

  it.each(ciliumTuningChecks.map(check => [check.id, check] as const))(
    'asks in %s for facts that there are, and first whether they are current',
    (_, { rule }) => {
      const { all } = rule.conditions as {
        all: { fact: string; value: unknown; params: object }[];
      };

      expect(all[0]).toMatchObject({ fact: 'stale', value: false });
      for (const { fact, params } of all) {
        expect(factSchema).toHaveProperty(fact);
        expect(params).toEqual({ factRetrieverId: 'ciliumTuning' });
      }
    },
  );

  it('is the same in the YAML of the documentation', () => {
    const file = join(__dirname, '../../../docs/tech-insights-checks.yaml');
    const inDocs: Record<string, object> = parse(readFileSync(file, 'utf8'));

    expect(
      Object.entries(inDocs).map(([id, check]) => ({ id, ...check })),
    ).toEqual(ciliumTuningChecks);
  });
});
