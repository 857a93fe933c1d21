/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  cleanText,
  messages,
  renderReason,
  type Reason,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';

const LONGEST = 500;

/** Text that may come from a cluster, cut. */
export const shown = (text: string) => cleanText(text, LONGEST);

/** A reason in English. */
export const said = (reason: Reason) => shown(renderReason(reason));

/** The title of a check. */
export const titleOf = (check: string) => messages[`${check}.title`] ?? check;

/** Which cluster an action is about. */
export const entityRefInput = z
  .string()
  .min(1)
  .max(300)
  .describe(
    'The cluster: its entity ref in the catalog, as list-clusters gives it. A name alone stands for resource:default/<name>.',
  );

/**
 * The entity ref that somebody means, in full.
 *
 * @throws InputError where it is none
 */
export function fullRef(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'resource',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError('entityRef is not an entity ref');
  }
}

/** How many more there are than the first so many. */
export const moreThan = ({ length }: readonly unknown[], limit: number) =>
  Math.max(0, length - limit);
