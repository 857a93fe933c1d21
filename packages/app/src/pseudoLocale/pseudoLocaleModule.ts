/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import {
  ciliumTuningReasonsTranslationRef,
  ciliumTuningTranslationRef,
} from 'backstage-plugin-cilium-tuning-react';

// "English (Pseudo-Accents)", as CLDR calls it. A translation of your own is given to an app in the same way.
const ofInterface = TranslationBlueprint.make({
  name: 'pseudo-interface',
  params: {
    resource: createTranslationResource({
      ref: ciliumTuningTranslationRef,
      translations: { 'en-XA': () => import('./interface') },
    }),
  },
});

const ofReasons = TranslationBlueprint.make({
  name: 'pseudo-reasons',
  params: {
    resource: createTranslationResource({
      ref: ciliumTuningReasonsTranslationRef,
      translations: { 'en-XA': () => import('./reasons') },
    }),
  },
});

/**
 * The language en-XA, made from the English words: text that stays as it was is in no translation, and what is cut off would
 * be in a language with longer words.
 */
export const pseudoLocaleModule = createFrontendModule({
  pluginId: 'app',
  extensions: [ofInterface, ofReasons],
});
