/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  filesOfPages,
  pagesOfChecks,
  writtenPages,
} from '../scripts/checkPages';
import { checkPages } from './checkPages';
import { checks, firstSentence } from '.';

/** What each page tells, in this order. */
const sections = [
  'What it is and why it matters',
  'How it is judged',
  'What it needs',
  'How to turn it on',
  'How to verify',
  'What it disrupts, and how to undo it',
  'Conflicts',
  'By version',
  'References',
];

const headingsOf = (page: string) =>
  [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

const linksOf = (page: string) =>
  [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);

const ids = checks.map(({ id }) => id);

describe('The pages of the checks', () => {
  it('are there for every check', () => {
    expect(pagesOfChecks().map(([{ id }]) => id)).toEqual(ids);
  });

  it.each([...writtenPages()])('have the same sections: %s', (_, page) => {
    expect(headingsOf(page)).toEqual(sections);
    const bodies = page.split(/^## .+$/m).slice(1);
    expect(bodies.filter(body => body.trim() === '')).toEqual([]);
  });

  it.each([...writtenPages()])(
    'lead to other pages and to places that are safe to open: %s',
    (_, page) => {
      const elsewhere = linksOf(page).filter(
        link => !link.startsWith('https://'),
      );
      expect(elsewhere.filter(link => !/^[a-z0-9-]+\.md$/.test(link))).toEqual(
        [],
      );
    },
  );

  it.each(pagesOfChecks().map(([check, page]) => [check.id, page, check]))(
    'name what they are about and where Cilium documents it: %s',
    (_, page, check) => {
      const { references } = check as (typeof checks)[number];
      expect(linksOf(page as string)).toEqual(
        expect.arrayContaining([...references]),
      );
    },
  );

  it.each([...writtenPages()])(
    'never tell people to give up what protects them: %s',
    (_, page) => {
      expect(page).not.toMatch(
        /(turn|switch)(ing)? off (the )?(encryption|WireGuard|IPsec|polic|firewall|host firewall|Hubble)/i,
      );
      expect(page).not.toMatch(
        /(encryption\.enabled|hubble\.enabled|hostFirewall\.enabled): false/,
      );
      expect(page).not.toMatch(
        /enable-(ipsec|wireguard|hubble|host-firewall): *'?"?false/,
      );
    },
  );

  it.each(
    [...filesOfPages()].map(([path, content]) => [
      relative(process.cwd(), path),
      path,
      content,
    ]),
  )('are what the package and the documentation have: %s', (_, path, made) => {
    // Where this fails: yarn workspace backstage-plugin-cilium-tuning-common check-pages
    expect(readFileSync(path, 'utf8')).toBe(made);
  });

  it('are found by the id of the check', () => {
    expect(Object.keys(checkPages)).toEqual(ids);
    expect(checkPages['bpf-host-routing']).toContain(
      'Falling back to legacy host routing',
    );
  });
});

describe('firstSentence', () => {
  it.each([
    ['One. Two.', 'One.'],
    ['From 1.9 on. Then more.', 'From 1.9 on.'],
    ['No full stop', 'No full stop'],
    ['Only one.', 'Only one.'],
    ['', ''],
  ])('of %j is %j', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});
