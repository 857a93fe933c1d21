/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterStatus,
  Report,
  ScanProgress,
} from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningApi } from '../api';
import { exampleReport, readAt } from './exampleReport';

/** The status of a cluster that was never scanned, apart from what is changed. */
export function statusOf(
  entityRef: string,
  change: Partial<ClusterStatus> = {},
): ClusterStatus {
  return {
    entityRef,
    binding: 'matched',
    schedule: { state: 'scheduled' },
    scan: null,
    lastScan: null,
    report: null,
    mayScan: true,
    ...change,
  };
}

/** A scan that has just started. */
export const scan: ScanProgress = {
  state: 'running',
  requestedAt: readAt,
  sourcesDone: 0,
  sourcesTotal: 3,
  nodesRead: 0,
};

/** The part of a status that says there is a report. */
export function withReport(id: string): Partial<ClusterStatus> {
  return { report: { id, takenAt: readAt, state: 'current' } };
}

/** A backend whose answers a test changes as it goes. */
export class TestBackend implements CiliumTuningApi {
  status: ClusterStatus | Error;

  reports = 0;
  asked = 0;

  constructor(entityRef: string) {
    this.status = statusOf(entityRef);
  }

  async getStatus(entityRef: string) {
    this.asked += 1;
    return this.#answer(entityRef);
  }
  async getReport(entityRef: string): Promise<Report> {
    this.reports += 1;
    const { report } = this.#answer(entityRef);
    return { ...exampleReport(), id: report?.id ?? '' };
  }
  async listClusters() {
    return { items: [], totalItems: 0 };
  }
  async getTrend() {
    return { step: 1, points: [], marks: [] };
  }
  async listPolicies() {
    return { items: [] };
  }
  async listUnregisteredClusters() {
    return { items: [], totalItems: 0 };
  }
  async listNodes() {
    return { items: [], totalItems: 0 };
  }
  async getHistory() {
    return { points: [], log: [] };
  }
  async getHealth(): Promise<never> {
    throw new Error('Tests of the health have answers of their own');
  }
  async getPlan(): Promise<never> {
    throw new Error('no plan is made here');
  }
  async askWhatIf(): Promise<never> {
    throw new Error('nothing is answered here');
  }
  async requestScan(entityRef: string) {
    this.status = { ...this.#answer(entityRef), scan };
  }
  async getOwnScan() {
    return { scan: null, lastScan: null, report: null };
  }
  async getOwnReport(entityRef: string) {
    return this.getReport(entityRef);
  }
  async listOwnNodes() {
    return this.listNodes();
  }
  async startOwnScan() {
    return this.getOwnScan();
  }
  async listKeptFiles() {
    return { items: [], mayKeep: false };
  }
  async getOfflineReport(): Promise<never> {
    throw new Error('Nothing is kept');
  }
  async listOfflineNodes() {
    return this.listNodes();
  }
  async keepOfflineReport(): Promise<never> {
    throw new Error('Nothing may be kept');
  }
  async deleteOfflineReport() {}
  async listWaivers() {
    return { items: [], totalItems: 0 };
  }
  async getClusterWaivers() {
    return {
      ...{ items: [], standings: [], mayWaive: false },
      ...{ from: '2026-03-01', until: '2026-08-28', requiresApproval: false },
    };
  }
  async getWaiver(): Promise<never> {
    throw new Error('Nothing is waived');
  }
  async createWaiver(): Promise<never> {
    throw new Error('Nothing may be waived');
  }
  async editWaiver() {
    return this.createWaiver();
  }
  async decideWaiver() {
    return this.createWaiver();
  }
  async selectNodes(): Promise<never> {
    throw new Error('There are no labels');
  }
  async listCampaigns() {
    return { items: [], mayCreate: false, today: '2026-03-01' };
  }
  async getCampaign(): Promise<never> {
    throw new Error('There is no campaign');
  }
  async previewCampaign(): Promise<never> {
    throw new Error('Campaigns may not be managed');
  }
  async createCampaign() {
    return this.previewCampaign();
  }
  async changeCampaign() {
    return this.previewCampaign();
  }
  async startCampaign() {
    return this.previewCampaign();
  }
  async endCampaign() {
    return this.previewCampaign();
  }
  async deleteCampaign() {}
  #answer(entityRef: string): ClusterStatus {
    if (this.status instanceof Error) {
      throw this.status;
    }
    return { ...this.status, entityRef };
  }
}
