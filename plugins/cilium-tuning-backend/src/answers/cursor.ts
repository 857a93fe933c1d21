/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';

/** The cursor that stands for the page after an entry. */
export function cursorAfter(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/**
 * The entry that a page begins after.
 *
 * @throws InputError when it is no cursor of ours
 */
export function afterOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const key = Buffer.from(cursor, 'base64url').toString();
  if (cursorAfter(key) !== cursor || key === '') {
    throw new InputError('The cursor is not one that this API gave');
  }
  return key;
}
