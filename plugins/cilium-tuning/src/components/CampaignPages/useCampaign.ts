/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { CampaignSummary } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';
import { daysBetween } from './dates';

/** A campaign with how far who is. */
export function useCampaign(id: string) {
  const api = useApi(ciliumTuningApiRef);
  return useLoaded(
    useCallback(
      (signal: AbortSignal) => api.getCampaign(id, signal),
      [api, id],
    ),
  );
}

/** Says from when to when a campaign goes, and how long that is yet. */
export function useDatesText() {
  const t = useUiText();
  const { date } = useTimeText();
  return (campaign: CampaignSummary, today: string) => {
    const { startOn, dueOn, state } = campaign;
    const left = daysBetween(today, dueOn);
    const yet = () => {
      if (left < 0) {
        return t('campaign.over');
      }
      return left === 0
        ? t('campaign.lastDay')
        : t('campaign.daysLeft', { count: left });
    };
    return {
      dates: t('campaign.fromTo', { from: date(startOn), to: date(dueOn) }),
      left: state === 'running' ? yet() : undefined,
    };
  };
}
