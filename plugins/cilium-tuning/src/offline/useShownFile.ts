/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const NAME = 'kept';

/** Which kept file is shown in the place of the live report. It stands in the URL, so that a link shows the same. */
export function useShownFile(): [
  id: string | undefined,
  show: (id: string | undefined) => void,
] {
  const [params, setParams] = useSearchParams();
  const show = useCallback(
    (id: string | undefined) =>
      setParams(before => {
        const next = new URLSearchParams(before);
        if (id === undefined) {
          next.delete(NAME);
        } else {
          next.set(NAME, id);
        }
        return next;
      }),
    [setParams],
  );
  return [params.get(NAME) ?? undefined, show];
}
