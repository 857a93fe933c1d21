/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Those of them whose outcome the colours of a theme change. */
const RULES_OF_COLORS = ['color-contrast', 'link-in-text-block'];

const OF_OTHERS = [
  // Backstage's own
  'nav[aria-label="sidebar nav"]',
  // The announcer of the library of components, which is emptied by itself
  '[role="log"]',
];

/**
 * What axe finds wrong on a page.
 *
 * @param options - selector of the part that is looked at, and whether only colours are, where the same page was looked at in
 * others
 */
export async function accessibilityProblems(
  page: Page,
  options: { within?: string; onlyColors?: boolean } = {},
): Promise<string[]> {
  const { within, onlyColors = false } = options;
  const builder = new AxeBuilder({ page })
    // Nobody asks where the rest is, and to say it takes long
    .options({ resultTypes: ['violations'] })
    // There are no frames, for which another page is opened otherwise
    .setLegacyMode();
  if (onlyColors) {
    builder.withRules(RULES_OF_COLORS);
  } else {
    builder.withTags(RULES);
  }
  OF_OTHERS.forEach(selector => builder.exclude(selector));
  if (within !== undefined) {
    builder.include(within);
  }
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
