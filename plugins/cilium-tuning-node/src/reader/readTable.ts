/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isJsonObject } from 'backstage-plugin-cilium-tuning-common';
import type { JsonObject } from '@backstage/types';

/**
 * Accept header for a server-side table: the columns that `kubectl get -o wide` shows, and the metadata of each object. A
 * server that does not make tables answers with plain objects.
 *
 * @public
 */
export const ACCEPT_TABLE =
  'application/json;as=Table;g=meta.k8s.io;v=v1,application/json';

/**
 * The rows of a page of a server-side table as objects: `cells` by the name of their column, and the object's `metadata`.
 * Columns are told by name: their order and number differ between versions.
 *
 * @returns undefined when the page is not a table
 * @public
 */
export function tableRowsOf(page: JsonObject): JsonObject[] | undefined {
  const { columnDefinitions, rows } = page;
  if (
    page.kind !== 'Table' ||
    !Array.isArray(columnDefinitions) ||
    (rows !== null && !Array.isArray(rows))
  ) {
    return undefined;
  }
  const names = columnDefinitions.map(column =>
    isJsonObject(column) && typeof column.name === 'string' ? column.name : '',
  );
  return (rows ?? []).map(row => {
    const { cells, object } = isJsonObject(row) ? row : {};
    return {
      cells: Object.fromEntries(
        names.flatMap((name, index) => {
          const cell = Array.isArray(cells) ? cells[index] : undefined;
          return name && cell !== undefined ? [[name, cell]] : [];
        }),
      ),
      metadata: isJsonObject(object) ? object.metadata ?? null : null,
    };
  });
}
