/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import Table from 'cli-table3';
import { headerOf, remarksOf, type Shown } from './header';
import { linesOf } from './words';

/** Widths that are made to fit a terminal of 120 columns. */
const widths = [28, 20, 60, 8];

/** An assessment for a terminal, in words and without colours. */
export function asTable(all: Shown): string {
  const header = headerOf(all);
  const longest = Math.max(...header.map(([word]) => word.length));
  const table = new Table({
    head: ['Item', 'State', 'Why', 'Nodes'],
    // No escape sequences: words say it all
    style: { head: [], border: [], compact: true },
    colWidths: widths,
    wordWrap: true,
  });
  for (const check of all.assessment.checks) {
    linesOf(check).forEach(({ title, state, reason, nodes }, index) =>
      table.push([index === 0 ? title : '', state, reason, String(nodes)]),
    );
  }
  const remarks = remarksOf(all).map(remark => `- ${remark}`);
  return [
    ...header.map(([word, text]) => `${word.padEnd(longest)}  ${text}`),
    '',
    ...(all.assessment.checks.length > 0 ? [table.toString()] : []),
    ...(remarks.length > 0 ? ['', 'Good to know:', ...remarks] : []),
    '',
  ].join('\n');
}
