/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { messages } from 'backstage-plugin-cilium-tuning-common';
import { uiMessages } from 'backstage-plugin-cilium-tuning-react';
import { pseudoMessages, pseudoText } from './pseudoText';

describe('pseudoText', () => {
  it('puts text in brackets, with accents, longer', () => {
    expect(pseudoText('Scan now')).toBe('[Šçååñ ñööŵ]');
    expect(pseudoText('')).toBe('[]');
  });

  it('leaves what is filled in as it is', () => {
    expect(pseudoText('{{count, number}} of {{total}} nodes')).toBe(
      '[{{count, number}} ööf {{total}} ñööðééš]',
    );
    expect(pseudoText('After $t(mark.on): on')).toBe(
      '[ÅÅfţééŕ $t(mark.on): ööñ]',
    );
  });
});

describe('pseudoMessages', () => {
  const before = [...Object.values(uiMessages), ...Object.values(messages)];
  const after = [
    ...Object.values(pseudoMessages(uiMessages)),
    ...Object.values(pseudoMessages(messages)),
  ];

  it('have the keys of what they are made from', () => {
    expect(Object.keys(pseudoMessages(uiMessages))).toEqual(
      Object.keys(uiMessages),
    );
  });

  it('have the places of what they are made from', () => {
    const places = (text: string) => text.match(/\{\{[^}]*\}\}/g);

    expect(after.map(places)).toEqual(before.map(places));
  });

  it('are about 40 % longer', () => {
    const length = (texts: string[]) => texts.join('').length;
    const growth = length(after) / length(before);

    expect(growth).toBeGreaterThan(1.3);
    expect(growth).toBeLessThan(1.5);
  });
});
