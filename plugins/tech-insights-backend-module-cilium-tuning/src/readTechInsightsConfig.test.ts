/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readTechInsightsConfig } from './readTechInsightsConfig';

const read = (techInsights?: JsonValue) =>
  readTechInsightsConfig(
    new ConfigReader({
      ciliumTuning: techInsights === undefined ? {} : { techInsights },
    }),
  );

describe('readTechInsightsConfig', () => {
  it('needs nothing', () => {
    expect(read()).toEqual({});
  });

  it('reads a filter', () => {
    expect(read({ filter: { 'spec.owner': 'team-a' } })).toEqual({
      filter: { 'spec.owner': 'team-a' },
    });
  });

  it.each<[string, JsonValue, RegExp]>([
    [
      'a key misspelt',
      { filters: {} },
      /ciliumTuning\.techInsights: filters is not a known key; known is filter/,
    ],
    [
      'what is no filter',
      { filter: { $all: 'production' } },
      /ciliumTuning\.techInsights\.filter: must be a catalog filter/,
    ],
    [
      'a list',
      { filter: ['production'] },
      /ciliumTuning\.techInsights\.filter/,
    ],
    ['a word', 'production', /ciliumTuning\.techInsights: /],
  ])('refuses %s, and names it', (_, block, message) => {
    expect(() => read(block)).toThrow(message);
  });
});
