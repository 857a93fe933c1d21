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

/** Stands for a text until the message is put together; no message has this character. */
const PLACE = '\u0001';

/**
 * Fills a message in two steps: what clusters say is put in last, so that nothing in it is taken for a place of the message.
 */
function fill(
  params: NonNullable<Reason['params']>,
  translate: (replace: NonNullable<Reason['params']>) => string,
): string {
  const places = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? PLACE + name + PLACE : value,
    ]),
  );
  return translate(places)
    .split(PLACE)
    .map((piece, index) => (index % 2 === 1 ? params[piece] : piece))
    .join('');
}

/**
 * Says what a report's reasons mean, in the language of the app. A code without a message, as a newer backend may send,
 * is said as the common package says it.
 *
 * @public
 */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslationRef(ciliumTuningReasonsTranslationRef);
  return useCallback(
    (reason: Reason) =>
      Object.hasOwn(messages, reason.code)
        ? fill(reason.params ?? {}, replace => {
            // React escapes; escaping here as well would show it.
            const options = { replace, interpolation: { escapeValue: false } };
            return t(reason.code, options);
          })
        : renderReason(reason),
    [t],
  );
}
