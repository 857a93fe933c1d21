/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Report } from 'backstage-plugin-cilium-tuning-common';
import { useNames } from '../../text';

/**
 * Props of {@link SourcesTable}.
 *
 * @public
 */
export interface SourcesTableProps {
  report: Report;
}

/**
 * How a report knows what it says: its sources, what each brought and what went wrong.
 *
 * @public
 */
export function SourcesTable({ report }: SourcesTableProps) {
  const names = useNames();
  return (
    <ul>
      {report.sources.map(({ source }) => (
        <li key={source}>{names.source(source)}</li>
      ))}
    </ul>
  );
}
