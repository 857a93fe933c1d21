/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Makes of the pages beside the checks the module that the frontend shows them from, and the part of the documentation.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checks, firstSentence, type Check } from '../src';

const packageRoot = join(__dirname, '..');
const repositoryRoot = join(packageRoot, '../..');
const pagesFolder = join(packageRoot, 'src/checks');
const docsFolder = join(repositoryRoot, 'docs/checks');

/** Where the list begins in the index, and where it says that it is made. */
const listMarker = '<!-- Made by "yarn check-pages" from here on. -->';
const navTitle = '  - The checklist:';

const impacts: Record<Check['impact'], string> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  advisory: 'advisory, not scored',
};

/** A page stands beside its check under the check's id, in the way files of code are named. */
const keyOf = (name: string) => name.replaceAll('-', '').toLowerCase();

/** The pages as they were written, by the name of their file. */
export function writtenPages(): Map<string, string> {
  const names = readdirSync(pagesFolder).filter(name => name.endsWith('.md'));
  return new Map(
    names.map(name => [name, readFileSync(join(pagesFolder, name), 'utf8')]),
  );
}

/** The page of each check, in the order of the list; checks without one are left out. */
export function pagesOfChecks(): [check: Check, page: string][] {
  const written = new Map(
    [...writtenPages()].map(([name, page]) => [
      keyOf(basename(name, '.md')),
      page,
    ]),
  );
  return checks.flatMap((check): [Check, string][] => {
    const page = written.get(keyOf(check.id));
    return page === undefined ? [] : [[check, page]];
  });
}

const titleOf = ({ id, messages }: Check) => messages[`${id}.title`];

const scopeOf = ({ scope }: Check) =>
  scope === 'cluster'
    ? 'must be the same on every node'
    : 'may differ from node to node';

function moduleOf(pages: [Check, string][]): string {
  const entries = pages.map(
    ([{ id }, page]) =>
      `  ${JSON.stringify(id)}:\n    ${JSON.stringify(page)},`,
  );
  return `/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Made by "yarn check-pages" of the Markdown beside the checks: change that instead.

/**
 * What people read about each check, apart from the rest of the package because only one page shows it.
 *
 * @packageDocumentation
 */

/**
 * The page of each check in Markdown, by the check's id. Links between pages are \`<id>.md\`.
 *
 * @public
 */
export const checkPages: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`;
}

const documentOf = ([check, page]: [Check, string]) =>
  `<!-- Made by "yarn check-pages" of the page beside the check: change that instead. -->

# ${titleOf(check)}

_Impact: ${impacts[check.impact]}. Scope: ${scopeOf(check)}._

${page}`;

function indexOf(index: string, pages: [Check, string][]): string {
  const [before] = index.split(listMarker);
  const lines = pages.map(([check]) => {
    const { id, impact, messages } = check;
    const line = firstSentence(messages[`${id}.why`]);
    return `- [${titleOf(check)}](${id}.md) (${impact}): ${line}`;
  });
  return `${before}${listMarker}\n\n${lines.join('\n')}\n`;
}

function mkdocsOf(mkdocs: string, pages: [Check, string][]): string {
  const lines = mkdocs.split('\n');
  const start = lines.indexOf(navTitle) + 1;
  const rest = lines.slice(start).findIndex(line => !line.startsWith('      '));
  const entries = pages.map(
    ([check]) => `      - ${titleOf(check)}: checks/${check.id}.md`,
  );
  return [
    ...lines.slice(0, start),
    '      - What is judged, and how: checks/index.md',
    ...entries,
    ...lines.slice(start + rest),
  ].join('\n');
}

/** What is made of the pages: the content of each file by its path. */
export function filesOfPages(): Map<string, string> {
  const pages = pagesOfChecks();
  const index = join(docsFolder, 'index.md');
  const mkdocs = join(repositoryRoot, 'mkdocs.yml');
  return new Map([
    [join(packageRoot, 'src/checkPages.ts'), moduleOf(pages)],
    [index, indexOf(readFileSync(index, 'utf8'), pages)],
    [mkdocs, mkdocsOf(readFileSync(mkdocs, 'utf8'), pages)],
    ...pages.map((entry): [string, string] => [
      join(docsFolder, `${entry[0].id}.md`),
      documentOf(entry),
    ]),
  ]);
}
