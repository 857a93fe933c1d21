/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  checks,
  trendQuerySchema,
  type TrendQuery,
} from 'backstage-plugin-cilium-tuning-common';
import { fleetQueryOf } from 'backstage-plugin-cilium-tuning-react';
import { useFleetView } from '../FleetPage/useFleetView';

/** How far back one may look, in days. */
export const ranges = [30, 90, 365, 730] as const;
const DEFAULT_DAYS = 90;

/** Parameters of the URL, beside those of the filter of clusters. */
const names = { days: 'days', check: 'show', cluster: 'cluster' } as const;

const LONGEST_REF = 300;

/** What the page asks. It stands in the URL, so that a link shows the same. */
export function useTrendQuestion() {
  const [params, setParams] = useSearchParams();
  const { view, setFilter } = useFleetView();
  const days =
    ranges.find(range => String(range) === params.get(names.days)) ??
    DEFAULT_DAYS;
  const check = checks.find(({ id }) => id === params.get(names.check))?.id;
  const named = params.get(names.cluster) ?? '';
  const cluster = named.length <= LONGEST_REF ? named : '';
  const query = useMemo((): TrendQuery => {
    const asked = Object.entries(fleetQueryOf(view, 1));
    // How clusters stood under policies is not kept, nor have trends an order
    const filter = asked.filter(([name]) => name in trendQuerySchema.shape);
    return {
      ...{ ...Object.fromEntries(filter), days, check },
      ...(cluster && { entityRefs: [cluster] }),
    };
  }, [view, days, check, cluster]);
  const set = (name: keyof typeof names, value: string | undefined) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(names[name], value);
        } else {
          after.delete(names[name]);
        }
        return after;
      },
      { replace: true },
    );
  return { query, filter: view.filter, setFilter, days, check, cluster, set };
}
