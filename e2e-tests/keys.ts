/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect, type Locator, type Page } from '@playwright/test';

/** The focus is somewhere, and one sees that it is there. */
export async function expectVisibleFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await expect
    .poll(
      () =>
        target.evaluate(element => {
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          return outlineStyle !== 'none' || boxShadow !== 'none';
        }),
      { message: 'The focus has a ring' },
    )
    .toBe(true);
}

/** Presses a key until the focus is in a place, as somebody does who is on the way there without a mouse. */
export async function pressUntilIn(
  page: Page,
  key: string,
  place: Locator,
  most = 80,
): Promise<void> {
  await expect(place).toBeVisible();
  const isThere = () =>
    place.evaluate(element => element.contains(document.activeElement));
  for (let pressed = 0; pressed < most && !(await isThere()); pressed++) {
    await page.keyboard.press(key);
  }
  expect(await isThere(), `${key} leads to ${place}`).toBe(true);
}
