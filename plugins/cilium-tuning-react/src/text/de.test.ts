/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { messages } from 'backstage-plugin-cilium-tuning-common';
import german from './de';
import germanReasons from './de/reasons';
import { uiMessages } from './uiMessages';

const parametersOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

describe.each<[string, Record<string, string>, Record<string, string>]>([
  ['user interface', uiMessages, german],
  ['reports', messages, germanReasons],
])('the German words of the %s', (_, english, translated) => {
  it('are there for each that is there in English, and no others', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same parameters', () => {
    const differing = Object.keys(english).filter(
      key =>
        JSON.stringify(parametersOf(english[key])) !==
        JSON.stringify(parametersOf(translated[key])),
    );

    expect(differing).toEqual([]);
  });
});
