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
  type Row,
} from '@tanstack/react-table';
import type {
  Assessment,
  CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { familyOf, shownFamilies, type ShownFamily } from '../../model';

const FAMILY_COLUMN = 'family';
const column = createColumnHelper<CheckAssessment>();

/** The rows of one family. */
export interface MatrixFamily {
  family: ShownFamily;
  /** Number of the row that names it, the head being 1. */
  ariaRow: number;
  /** One for each check; its center cells are those of the node groups, in their order. */
  rows: Row<CheckAssessment>[];
}

function inOrderOfFamilies(checks: CheckAssessment[]): CheckAssessment[] {
  return shownFamilies.flatMap(family =>
    checks.filter(({ check }) => familyOf(check) === family),
  );
}

/** Checks as rows, grouped by family; node groups as columns. */
export function useMatrixFamilies(
  { groups, checks }: Assessment,
  visibleChecks: readonly string[] | undefined,
): MatrixFamily[] {
  const columns = useMemo(
    () => [
      column.accessor(({ check }) => familyOf(check), { id: FAMILY_COLUMN }),
      ...groups.map(({ id }, index) =>
        column.accessor(
          ({ cells }) => cells.find(({ group }) => group === id)?.parts ?? [],
          // Numbered, because the ids of groups are made of what clusters say.
          { id: `group-${index}` },
        ),
      ),
    ],
    [groups],
  );
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
    state: {
      grouping: [FAMILY_COLUMN],
      columnVisibility: { [FAMILY_COLUMN]: false },
    },
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
        rows: subRows,
      };
    });
  }, [families]);
}
