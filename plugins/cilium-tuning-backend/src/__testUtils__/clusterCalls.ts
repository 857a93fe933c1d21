/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  clusterStatusSchema,
  renderReason,
  reportSchema,
  type ClusterStatus,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import { parsed } from './parsed';
import { pathOf, type TestService } from './startTestService';

/** A scan may have to wait for others. */
const SCAN_SECONDS = 90;

/** Somebody who may do what the test's policy allows. */
export const USER = 'user:default/jane';

export const statusOf = async (
  service: TestService,
  name: string,
): Promise<ClusterStatus> =>
  parsed(clusterStatusSchema, await service.get(pathOf(name), USER));

export const reportOf = async (
  service: TestService,
  name: string,
): Promise<Report> =>
  parsed(reportSchema, await service.get(`${pathOf(name)}/report`, USER));

/** Scans a cluster, from its start on as it is now; gives how it stood before and how it stands then. */
export async function scanOnDemand(
  service: TestService,
  name: string,
): Promise<{ before: ClusterStatus; after: ClusterStatus }> {
  const status = () => statusOf(service, name);
  const before = await service.until(
    status,
    ({ scan }) => scan === null,
    SCAN_SECONDS,
  );
  const isOver = ({ lastScan }: ClusterStatus) =>
    lastScan?.finishedAt !== before.lastScan?.finishedAt;
  const after = await service.until(
    async () => {
      const current = await status();
      if (current.scan === null && !isOver(current)) {
        const answer = await service.post(`${pathOf(name)}/scans`, USER);
        // Soon after a scan it is not taken
        expect([202, 429]).toContain(answer.status);
      }
      return current;
    },
    isOver,
    SCAN_SECONDS,
  );
  return { before, after };
}

/** The problem of the last scan, as people read it. */
export const said = ({ lastScan }: ClusterStatus): string =>
  lastScan?.problem ? renderReason(lastScan.problem) : '';

/** Logged lines that tell of a mistake in our own code. */
export const ownErrors = ({ logged }: TestService): string[] =>
  logged.filter(line =>
    /error of its own|could not be (ended|claimed)|Unhandled/i.test(line),
  );
