/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { escapeMarkdown } from 'backstage-plugin-cilium-tuning-common';
import { headerOf, remarksOf, type Shown } from './header';
import { linesOf } from './words';

/** An assessment for a comment on a pull request. */
export function asMarkdown(all: Shown): string {
  const rows = all.assessment.checks.flatMap(check =>
    linesOf(check).map(
      ({ title, state, reason, nodes }, index) =>
        `| ${index === 0 ? escapeMarkdown(title) : ''} | ${escapeMarkdown(
          state,
        )} | ${escapeMarkdown(reason)} | ${nodes} |`,
    ),
  );
  const remarks = remarksOf(all).map(remark => `- ${escapeMarkdown(remark)}`);
  return [
    '### Cilium tuning',
    '',
    ...headerOf(all).map(
      ([word, text]) => `- **${word}:** ${escapeMarkdown(text)}`,
    ),
    '',
    ...(rows.length > 0
      ? [
          '| Item | State | Why | Nodes |',
          '| --- | --- | --- | ---: |',
          ...rows,
        ]
      : []),
    ...(remarks.length > 0 ? ['', '**Good to know**', '', ...remarks] : []),
    '',
  ].join('\n');
}
