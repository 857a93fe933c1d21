/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createTranslationRef,
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { messages } from 'backstage-plugin-cilium-tuning-common';
import { uiMessages, type UiMessages } from './uiMessages';

/**
 * Words of the user interface.
 *
 * @public
 */
export const ciliumTuningTranslationRef: TranslationRef<
  'plugin.cilium-tuning',
  UiMessages
> = createTranslationRef({
  id: 'plugin.cilium-tuning',
  messages: uiMessages,
  translations: { de: () => import('./de') },
});

/**
 * Words of the checks and of everything else that reports carry as codes. Apart from the user interface's because its keys
 * are open-ended: each check brings its own.
 *
 * @public
 */
export const ciliumTuningReasonsTranslationRef = createTranslationRef({
  id: 'plugin.cilium-tuning.reasons',
  messages,
  translations: { de: () => import('./de/reasons') },
});

/**
 * The function that gives a word of the user interface.
 *
 * @public
 */
export type UiText = TranslationFunction<UiMessages>;

/**
 * The words of the user interface in the language of the app.
 *
 * @public
 */
export function useUiText(): UiText {
  return useTranslationRef(ciliumTuningTranslationRef).t;
}
