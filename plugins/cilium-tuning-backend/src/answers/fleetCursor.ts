/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { clusterSorts } from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { FleetOrder, FleetPlace } from '../store/fleetPage';
import { afterOf, cursorAfter } from './cursor';

const placeSchema = z.tuple([
  z.enum(clusterSorts),
  z.enum(['ascending', 'descending']),
  z.enum(['after', 'before']),
  z.union([z.string(), z.number(), z.null()]),
  z.string(),
]);

/** What a list may hold where it is ordered by something. */
const valueSchemas = {
  name: z.string().nullable(),
  score: z.number().nullable(),
  progress: z.number().nullable(),
  age: z.iso.datetime().nullable(),
};

/** The cursor that stands for a place in a list. */
export function cursorOf(order: FleetOrder, place: FleetPlace): string {
  const { side, value, entityRef } = place;
  return cursorAfter(
    JSON.stringify([order.sort, order.order, side, value, entityRef]),
  );
}

function parseCursor(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The place in a list that a cursor stands for.
 *
 * @throws InputError when it is no cursor of ours, or of a list in another order
 */
export function placeOf(
  cursor: string | undefined,
  { sort, order }: FleetOrder,
): FleetPlace | undefined {
  const text = afterOf(cursor);
  if (text === undefined) {
    return undefined;
  }
  const parsed = placeSchema.safeParse(parseCursor(text));
  if (!parsed.success) {
    throw new InputError('The cursor is not one that this API gave');
  }
  const [ofSort, ofOrder, side, stored, entityRef] = parsed.data;
  const value = valueSchemas[sort].safeParse(stored);
  if (ofSort !== sort || ofOrder !== order || !value.success) {
    throw new InputError('The cursor is of a list in another order');
  }
  return { side, value: value.data, entityRef };
}
