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
import { ciliumTuningReasonsTranslationRef } from './translation';

/**
 * Says what a report's reasons mean, in the language of the app. A code without a message, as a newer backend may send,
 * is said as the common package says it.
 *
 * @public
 */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslationRef(ciliumTuningReasonsTranslationRef);
  return useCallback(
    (reason: Reason) => {
      if (!Object.hasOwn(messages, reason.code)) {
        return renderReason(reason);
      }
      // React escapes; escaping here as well would show it.
      const interpolation = { escapeValue: false };
      const options = { replace: reason.params ?? {}, interpolation };
      return t(reason.code, options);
    },
    [t],
  );
}
