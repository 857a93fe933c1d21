/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export * from './BurnUpChart';
export * from './CampaignMarks';
export * from './ChangeLog';
export * from './CheckFilters';
export * from './CheckList';
export * from './CheckMatrix';
export * from './Choices';
export * from './DateField';
export * from './FindingsList';
export * from './FleetFilters';
export * from './FleetMatrix';
export * from './FleetTable';
export * from './FleetTiles';
export * from './GroupSearch';
export * from './HistoryChart';
export * from './ItemLine';
export * from './JudgementPanel';
export * from './Muted';
export * from './NodesDialog';
export * from './PlanOutlook';
export * from './PlanSteps';
export { ProgressBar, type ProgressBarProps } from './ProgressBar';
export * from './ScanProgress';
export * from './ScoreChange';
export * from './ScoreSummary';
export * from './SourcesTable';
export * from './TextFile';
export * from './TimeText';
export { MarkIcon, VerdictMark, type VerdictMarkProps } from './VerdictMark';
export * from './TrendChart';
export * from './WaivedMark';
