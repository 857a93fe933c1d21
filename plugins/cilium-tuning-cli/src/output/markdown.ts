/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { headerOf, remarksOf, type Shown } from './header';
import { linesOf } from './words';

/** Text that stands for itself in Markdown. */
const escaped = (text: string) =>
  text.replace(/[\\`*_{}[\]<>|#@~$]/g, character => `\\${character}`);

/** An assessment for a comment on a pull request. */
export function asMarkdown(all: Shown): string {
  const rows = all.assessment.checks.flatMap(check =>
    linesOf(check).map(
      ({ title, state, reason, nodes }, index) =>
        `| ${index === 0 ? escaped(title) : ''} | ${escaped(state)} | ${escaped(
          reason,
        )} | ${nodes} |`,
    ),
  );
  const remarks = remarksOf(all).map(remark => `- ${escaped(remark)}`);
  return [
    '### Cilium tuning',
    '',
    ...headerOf(all).map(([word, text]) => `- **${word}:** ${escaped(text)}`),
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
