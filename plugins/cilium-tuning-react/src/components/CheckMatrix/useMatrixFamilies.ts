/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import {
  createColumnHelper,
  getCoreRowModel,
  getGroupedRowModel,
  useReactTable,
} from '@tanstack/react-table';
import type {
  Assessment,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { familyOf, shownFamilies, type ShownFamily } from '../../model';

const FAMILY_COLUMN = 'family';
const column = createColumnHelper<CheckAssessment>();

/** Node groups are no columns to the table: of hundreds it would make a cell each, and only few are in sight. */
const columns = [
  column.accessor(({ check }) => familyOf(check), { id: FAMILY_COLUMN }),
];

/** The rows of one family. */
export interface MatrixFamily {
  family: ShownFamily;
  /** Number of the row that names it, the head being 1. */
  ariaRow: number;
  checks: CheckAssessment[];
}

function inOrderOfFamilies(checks: CheckAssessment[]): CheckAssessment[] {
  return shownFamilies.flatMap(family =>
    checks.filter(({ check }) => familyOf(check) === family),
  );
}

/** Checks as rows, grouped by family. */
export function useMatrixFamilies(
  { checks }: Assessment,
  visibleChecks: readonly string[] | undefined,
): MatrixFamily[] {
  const data = useMemo(
    () =>
      inOrderOfFamilies(
        checks.filter(({ check }) => visibleChecks?.includes(check) ?? true),
      ),
    [checks, visibleChecks],
  );
  const families = useReactTable({
    data,
    columns,
    getRowId: ({ check }) => check,
    state: { grouping: [FAMILY_COLUMN] },
    groupedColumnMode: false,
    // There are no pages to go back to.
    autoResetAll: false,
    getCoreRowModel: getCoreRowModel(),
    getGroupedRowModel: getGroupedRowModel(),
  }).getGroupedRowModel().rows;

  return useMemo(() => {
    let ariaRow = 2;
    return families.map(({ original, subRows }) => {
      const first = ariaRow;
      ariaRow += 1 + subRows.length;
      return {
        family: familyOf(original.check),
        ariaRow: first,
        checks: subRows.map(row => row.original),
      };
    });
  }, [families]);
}
