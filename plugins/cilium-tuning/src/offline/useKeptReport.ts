/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { OfflineReport } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  type CiliumTuningApi,
} from 'backstage-plugin-cilium-tuning-react';

interface Answer {
  id: string;
  value?: OfflineReport;
  error?: Error;
}

/** What a kept file says, and the nodes that it names. */
export function useKeptReport(entityRef: string, id: string) {
  const api = useApi(ciliumTuningApiRef);
  const [answer, setAnswer] = useState<Answer>({ id });
  useEffect(() => {
    let isCurrent = true;
    const learn = (news: Answer) => isCurrent && setAnswer(news);
    api.getOfflineReport(entityRef, id).then(
      value => learn({ id, value }),
      error => learn({ id, error: toError(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, id]);
  const listNodes = useMemo<CiliumTuningApi['listNodes']>(
    () => (ref, query, signal) => api.listOfflineNodes(ref, id, query, signal),
    [api, id],
  );
  const { value, error }: Answer = answer.id === id ? answer : { id };
  return { value, error, listNodes };
}
