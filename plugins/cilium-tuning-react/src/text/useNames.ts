/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { messages } from 'backstage-plugin-cilium-tuning-common';
import { useReasonText } from './useReasonText';

/**
 * Names things that reports hold ids of: checks, sources and facts. Without a name the id itself is shown.
 *
 * @public
 */
export function useNames() {
  const say = useReasonText();
  return useMemo(() => {
    const name = (code: string, id: string) =>
      Object.hasOwn(messages, code) ? say({ code }) : id;
    return {
      check: (id: string) => name(`${id}.title`, id),
      source: (id: string) => name(`source.${id}`, id),
      fact: (id: string) =>
        name(`fact.${id}`, id.replace(/^(config|next):/, '')),
    };
  }, [say]);
}
