/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { messages } from 'backstage-plugin-cilium-tuning-common';
import { useReasonText } from './useReasonText';

/**
 * Names things that reports hold ids of: checks, sources and facts. Without a name the id itself is shown.
 *
 * @public
 */
export function useNames() {
  const say = useReasonText();
  const name = useCallback(
    (code: string, id: string) =>
      Object.hasOwn(messages, code) ? say({ code }) : id,
    [say],
  );
  return {
    check: useCallback((id: string) => name(`${id}.title`, id), [name]),
    source: useCallback((id: string) => name(`source.${id}`, id), [name]),
    fact: useCallback((id: string) => name(`fact.${id}`, id), [name]),
  };
}
