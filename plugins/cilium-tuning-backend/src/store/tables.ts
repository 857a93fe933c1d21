/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CiliumPresence,
  ClusterStatus,
  DecidedState,
} from 'backstage-plugin-cilium-tuning-common';

/** Names of the tables. */
export const tables = {
  clusters: 'cilium_tuning_clusters',
  owners: 'cilium_tuning_cluster_owners',
  labels: 'cilium_tuning_cluster_labels',
  tags: 'cilium_tuning_cluster_tags',
  systems: 'cilium_tuning_cluster_systems',
  reports: 'cilium_tuning_reports',
  history: 'cilium_tuning_report_history',
  changes: 'cilium_tuning_changes',
  userScans: 'cilium_tuning_user_scans',
  offlineReports: 'cilium_tuning_offline_reports',
  directory: 'cilium_tuning_directory',
  outbox: 'cilium_tuning_outbox',
  fleet: 'cilium_tuning_fleet',
  versions: 'cilium_tuning_fleet_versions',
  verdicts: 'cilium_tuning_fleet_verdicts',
  unregistered: 'cilium_tuning_unregistered',
  daily: 'cilium_tuning_daily',
  waivers: 'cilium_tuning_waivers',
  waiverEvents: 'cilium_tuning_waiver_events',
  waivedParts: 'cilium_tuning_waived_parts',
  probes: 'cilium_tuning_probes',
  campaigns: 'cilium_tuning_campaigns',
  campaignPoints: 'cilium_tuning_campaign_points',
  campaignResults: 'cilium_tuning_campaign_results',
  campaignReminders: 'cilium_tuning_campaign_reminders',
} as const;

/** A point in time as the databases give it back: PostgreSQL a date, SQLite a number. */
export type DbTime = Date | number | string;

/** A row of the clusters table as it is read. */
export interface ClusterRow {
  entity_ref: string;
  cluster_name: string | null;
  binding: ClusterStatus['binding'];
  auth_provider: string | null;
  oidc_token_provider: string | null;
  missing_count: number;
  title: string | null;
  lifecycle: string | null;
  sort_name: string | null;
  search_text: string | null;
  scheduled: boolean | number;
  facets_digest: string;
  gone_since: DbTime | null;
  due_at: DbTime | null;
  requested_at: DbTime | null;
  last_request_at: DbTime | null;
  lease_holder: string | null;
  lease_until: DbTime | null;
  lease_replica: string | null;
  started_at: DbTime | null;
  sources_done: number;
  sources_total: number;
  nodes_read: number;
  nodes_total: number | null;
  last_scan_finished_at: DbTime | null;
  last_scan_outcome: 'complete' | 'partial' | 'failed' | null;
  last_scan_problem: string | null;
  failures: number;
  abandoned: number;
}

/** A row of the reports table as it is read. */
export interface ReportRow {
  entity_ref: string;
  id: string;
  cluster_name: string;
  taken_at: DbTime;
  rules_version: string;
  snapshot: string;
  assessment: string;
  lapsed: string | null;
  source_states: string | null;
}

/** A row of the table of what the list of clusters shows, as it is read. */
export interface FleetRow {
  entity_ref: string;
  report_id: string;
  rules_version: string;
  score: number | null;
  potential: number | null;
  done: number;
  permitted: number;
  locked: number;
  unknown: number;
  done_permille: number | null;
  items: string;
  critical: number;
  warnings: number;
  cilium: CiliumPresence['state'];
  nodes: number;
  counts: string | null;
}

/** A row of the history table as it is read. */
export interface HistoryRow {
  id: string;
  entity_ref: string;
  cluster_name: string;
  taken_at: DbTime;
  rules_version: string;
  score: number | null;
  potential: number | null;
  progress: string;
  checks: string;
  nodes: number | null;
  spread: string | null;
  counts: string | null;
  condensed: boolean | number;
}

/** A row of the table of days as it is read. */
export interface DailyRow {
  entity_ref: string;
  day: string;
  cluster_name: string;
  taken_at: DbTime;
  rules_version: string;
  score: number | null;
  checks: string;
  spread: string | null;
  cilium_digest: number | null;
  kernels_digest: number | null;
}

/** What changed with a report, as stored. */
export interface ChangesRow {
  report_id: string;
  entity_ref: string;
  taken_at: DbTime;
  changes: string;
}

/** A row of the outbox as it is read. */
export interface OutboxRow {
  report_id: string;
  channel: 'event' | 'notification';
  entity_ref: string;
  created_at: DbTime;
  due_at: DbTime;
  attempts: number;
  payload: string;
}

/** How far a scan is, as the tables of scans hold it. */
export interface ProgressColumns {
  sources_done: number;
  sources_total: number;
  nodes_read: number;
  nodes_total: number | null;
}

/** A row of the users' own scans as it is read. */
export interface UserScanRow extends ProgressColumns {
  user_ref: string;
  entity_ref: string;
  cluster_name: string;
  requested_at: DbTime;
  expires_at: DbTime;
  lease_holder: string | null;
  lease_until: DbTime | null;
  started_at: DbTime | null;
  finished_at: DbTime | null;
  outcome: 'complete' | 'partial' | 'failed' | null;
  problem: string | null;
  report_id: string | null;
  taken_at: DbTime | null;
  rules_version: string | null;
  snapshot: string | null;
  assessment: string | null;
}

/** A row of what is kept of files as it is read. */
export interface OfflineReportRow {
  id: string;
  entity_ref: string;
  cluster_name: string;
  kept_by: string;
  kept_at: DbTime;
  file: string;
  taken_at: DbTime;
  notes: string;
  rules_version: string;
  snapshot: string;
  assessment: string;
}

/** A row of the waivers as it is read. */
export interface WaiverRow {
  id: string;
  entity_ref: string;
  cluster_name: string;
  check_id: string;
  selector: string | null;
  reason: string;
  expires_on: string;
  state: DecidedState;
  created_by: string;
  created_at: DbTime;
  edited_by: string | null;
  edited_at: DbTime | null;
  approved_by: string | null;
  approved_at: DbTime | null;
  ended_by: string | null;
  ended_at: DbTime | null;
  renews: string | null;
  version: number;
  selected: string | null;
  noticed_days: number | null;
}

/** A row of what probes of large clusters reported as it is read. */
export interface ProbesRow {
  entity_ref: string;
  cluster_name: string;
  version: string;
  probes: string;
}

/** The date that a database value stands for. */
export function toDate(value: DbTime): Date {
  return value instanceof Date ? value : new Date(value);
}

/** The date that a database value stands for, where there is one. */
export function toOptionalDate(value: DbTime | null): Date | undefined {
  return value === null ? undefined : toDate(value);
}
