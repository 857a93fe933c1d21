/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Locator } from '@playwright/test';

const NAMED =
  /^\s*- '?(?:button|columnheader|heading|tab) "((?:[^"\\]|\\.)*)"/gm;

/** Names of the buttons, tabs, headings and heads of columns in a part of a page, as screen readers say them. */
export async function namesIn(part: Locator): Promise<string[]> {
  const snapshot = await part.ariaSnapshot();
  return [...snapshot.matchAll(NAMED)].map(([, name]) => name);
}

/** Text in a part of a page that is cut off, unless dots show that it goes on and pointing at it, or a screen reader, gives all of it. */
export async function cutOffTexts(part: Locator): Promise<string[]> {
  return part.evaluate(root => {
    const words = (text: string | null) =>
      (text ?? '').replace(/\s+/g, ' ').trim();
    const isCut = (element: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => /hidden|clip/.test(overflow);
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const goesOn = (element: HTMLElement) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    };
    const isToldElsewhere = (element: HTMLElement) => {
      const told = element.closest('[title], [aria-label]');
      return ['title', 'aria-label'].some(name =>
        words(told?.getAttribute(name) ?? '').includes(
          words(element.textContent),
        ),
      );
    };
    return (
      Array.from(root.querySelectorAll('*'))
        .filter(element => element instanceof HTMLElement)
        .filter(element => words(element.innerText) !== '')
        // What only screen readers say is one pixel wide
        .filter(({ clientWidth }) => clientWidth > 1)
        .filter(isCut)
        .filter(element => !(goesOn(element) && isToldElsewhere(element)))
        .map(element => words(element.textContent))
    );
  });
}

/** Pixels that a page is wider than the window, also inside what the page scrolls in. */
export async function tooWide(part: Locator): Promise<number> {
  return part.evaluate(element => {
    let most = 0;
    for (
      let around: Element | null = element;
      around;
      around = around.parentElement
    ) {
      most = Math.max(most, around.scrollWidth - around.clientWidth);
    }
    return most;
  });
}
