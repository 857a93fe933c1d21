/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { CampaignQuestion } from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';
import { problemsOf, selectorOf, type CampaignFields } from './campaignFields';
import { useSettled } from './useSettled';

const PAUSE_MS = 400;

/** The question that a form asks; undefined where it cannot be asked yet. It is equal text for an equal question. */
function questionOf(fields: CampaignFields): string | undefined {
  const { checks, labels } = problemsOf(fields);
  if (checks || labels) {
    return undefined;
  }
  const question: CampaignQuestion = {
    checks: fields.checks,
    clusters: selectorOf(fields),
  };
  return JSON.stringify(question);
}

/** What a campaign would cover if it were saved, asked soon after the last change. */
export function usePreview(fields: CampaignFields) {
  const api = useApi(ciliumTuningApiRef);
  const text = useSettled(questionOf(fields), PAUSE_MS);
  const load = useMemo(
    () =>
      text === undefined
        ? undefined
        : (signal: AbortSignal) =>
            api.previewCampaign(JSON.parse(text), signal),
    [api, text],
  );
  return { ...useLoaded(load), isAsked: text !== undefined };
}
