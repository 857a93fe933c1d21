/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { FleetFilters, type FleetFiltersProps } from './FleetFilters';
export { type FilterNames } from './useFilterText';
export { useFilterWords } from './useFilterWords';
