/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import type { CheckFilter } from './checkFilter';

/**
 * Props of {@link CheckFilters}.
 *
 * @public
 */
export interface CheckFiltersProps {
  assessment: Assessment;
  value: CheckFilter;
  onChange(value: CheckFilter): void;
}

/**
 * Chooses which checks the matrix shows.
 *
 * @public
 */
export function CheckFilters(_props: CheckFiltersProps) {
  const t = useUiText();
  return <div role="group" aria-label={t('filter.label')} />;
}
