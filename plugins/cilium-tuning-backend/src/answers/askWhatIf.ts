/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  answerWhatIf,
  checks,
  type WhatIfAnswer,
  type WhatIfQuestion,
} from 'backstage-plugin-cilium-tuning-common';
import type { Asker } from '../permissions/Callers';
import { newestReport } from './newestReport';
import type { ServiceParts } from './ServiceParts';

/**
 * What would be of a cluster, by its newest report.
 *
 * @throws as `readReport` does, and InputError where the question is about a check that there is not
 */
export async function askWhatIf(
  parts: Pick<ServiceParts, 'access' | 'reports'>,
  asker: Asker,
  entityRef: string,
  question: WhatIfQuestion,
): Promise<WhatIfAnswer> {
  await parts.access.requireRead(asker, entityRef);
  const isCheck = (wanted: string) => checks.some(({ id }) => id === wanted);
  if (!question.turnOn.every(isCheck)) {
    throw new InputError('turnOn names something that is no check');
  }
  const report = await newestReport(parts.reports, entityRef);
  const { id, snapshot, assessment } = report;
  return answerWhatIf(id, snapshot, assessment, question);
}
