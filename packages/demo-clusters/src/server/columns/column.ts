/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { ageSince } from '../duration';

/** One column of a server-side table. */
export interface Column<T> {
  name: string;
  type: 'string' | 'integer' | 'date';
  format: string;
  description: string;
  /** 0 is always shown, 1 only with `-o wide`. */
  priority: number;
  cell(object: T, now: Date): string | number;
}

const NAME_DESCRIPTION =
  'Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names';
const AGE_DESCRIPTION =
  'CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.';

export function column<T>(
  name: string,
  description: string,
  cell: Column<T>['cell'],
  more: Partial<Column<T>> = {},
): Column<T> {
  return {
    name,
    type: 'string',
    format: '',
    description,
    priority: 0,
    cell,
    ...more,
  };
}

type Named = { metadata: { name: string; creationTimestamp: string } };

export function nameColumn<T extends Named>(): Column<T> {
  return column('Name', NAME_DESCRIPTION, o => o.metadata.name, {
    format: 'name',
  });
}

export function ageColumn<T extends Named>(
  type: 'string' | 'date' = 'string',
): Column<T> {
  return column(
    'Age',
    AGE_DESCRIPTION,
    (o, now) => ageSince(o.metadata.creationTimestamp, now),
    { type },
  );
}

export const wide = { priority: 1 };

export function formatLabels(labels: Record<string, string> = {}): string {
  const parts = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return parts.sort().join(',') || '<none>';
}
