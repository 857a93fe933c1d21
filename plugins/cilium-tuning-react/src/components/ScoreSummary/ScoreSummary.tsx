/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';

/**
 * Props of {@link ScoreSummary}.
 *
 * @public
 */
export interface ScoreSummaryProps {
  assessment: Assessment;
}

/**
 * The score of a cluster, what it could be, and how many items are done.
 *
 * @public
 */
export function ScoreSummary({ assessment }: ScoreSummaryProps) {
  const t = useUiText();
  return <div>{assessment.score ?? t('score.none')}</div>;
}
