/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { MatrixGrid } from './MatrixGrid';
export { MatrixRowHead } from './MatrixRowHead';
export { ITEM_WIDTH } from './sizes';
export { bringIntoSight, placeOf, placeProps } from './useGridFocus';
export { useMatrixGrid } from './useMatrixGrid';
