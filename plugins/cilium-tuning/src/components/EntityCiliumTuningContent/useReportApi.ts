/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  ciliumTuningApiRef,
  type CiliumTuningApi,
} from 'backstage-plugin-cilium-tuning-react';

/** What a report is asked beside what stands in it. */
export type ReportApi = Pick<
  CiliumTuningApi,
  'listNodes' | 'getPlan' | 'askWhatIf'
>;

/** Who answers for a report: the backend, or what was given for a report that is not its own. */
export function useReportApi(own: ReportApi | undefined): ReportApi {
  const api = useApi(ciliumTuningApiRef);
  return own ?? api;
}
