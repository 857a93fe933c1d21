/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  messages,
  renderReason,
  type Reason,
} from 'backstage-plugin-cilium-tuning-common';
import { ciliumTuningTranslationRef } from './translation';

type CodeText = (
  code: string,
  options: { replace: Record<string, string | number> },
) => string;

/**
 * Says what a report's reasons mean, in the language of the app. A code without a message, as a newer backend may send,
 * is said as the common package says it.
 *
 * @public
 */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslationRef<Record<string, string>>(
    ciliumTuningTranslationRef,
  );
  return useCallback(
    ({ code, params = {} }: Reason) =>
      Object.hasOwn(messages, code)
        ? (t as CodeText)(code, { replace: params })
        : renderReason({ code, params }),
    [t],
  );
}
