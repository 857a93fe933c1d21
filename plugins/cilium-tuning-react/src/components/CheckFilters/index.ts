/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { CheckFilters, type CheckFiltersProps } from './CheckFilters';
export { noCheckFilter, useCheckFilter, type CheckFilter } from './checkFilter';
