/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createTranslationRef,
  useTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { messages } from 'backstage-plugin-cilium-tuning-common';
import { uiMessages, type UiMessages } from './uiMessages';

/**
 * All words of the product: those of the user interface, and those of the checks under the codes that reports carry.
 *
 * @public
 */
export const ciliumTuningTranslationRef = createTranslationRef({
  id: 'plugin.cilium-tuning',
  messages: { ...messages, ...uiMessages } as Record<string, string>,
}) as TranslationRef<
  'plugin.cilium-tuning',
  // The codes of the checks are open-ended; the words of the user interface are checked by name.
  UiMessages & Record<string, string>
>;

/**
 * The words of the user interface in the language of the app.
 *
 * @public
 */
export function useUiText() {
  return useTranslationRef<UiMessages>(ciliumTuningTranslationRef).t;
}

/**
 * The type of the function that gives a word of the user interface.
 *
 * @public
 */
export type UiText = ReturnType<typeof useUiText>;
