/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { ItemTrend, type ItemTrendProps } from './ItemTrend';
export { ScoreTrend, type ScoreTrendProps } from './ScoreTrend';
export { TrendMarks, type TrendMarksProps } from './TrendMarks';
