/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  whatIfQuerySchema,
  type AssumedNodes,
  type WhatIfQuestion,
} from 'backstage-plugin-cilium-tuning-common';

const ASSUME = 'assume';
const ON = 'on';

const FIELDS = ['group', 'kernel', 'cilium', 'driver'] as const;

function readNodes(text: string): AssumedNodes {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    FIELDS.flatMap(field => {
      const value = params.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );
}

function writeNodes(nodes: AssumedNodes): string {
  const params = new URLSearchParams();
  FIELDS.forEach(field => {
    const value = nodes[field];
    if (value !== undefined) {
      params.set(field, value);
    }
  });
  return params.toString();
}

/** Puts a question in the place of the one that parameters of a URL hold. */
export function withQuestion(
  params: URLSearchParams,
  { nodes, turnOn }: WhatIfQuestion,
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(ASSUME);
  next.delete(ON);
  nodes.forEach(one => next.append(ASSUME, writeNodes(one)));
  turnOn.forEach(check => next.append(ON, check));
  return next;
}

/** The question of a URL; what is none, or too much, is left out. */
function readQuestion(params: URLSearchParams): WhatIfQuestion {
  const { nodes } = whatIfQuerySchema.shape;
  const asked = params
    .getAll(ASSUME)
    .map(readNodes)
    .filter(one => nodes.safeParse([one]).success);
  const { data } = whatIfQuerySchema.safeParse({
    nodes: asked,
    turnOn: params.getAll(ON),
  });
  return data ?? { nodes: [], turnOn: [] };
}

/** What is asked. It stands in the URL, so that a link asks the same. */
export function useQuestion() {
  const [params, setParams] = useSearchParams();
  const text = withQuestion(new URLSearchParams(), readQuestion(params));
  const key = text.toString();
  const question = useMemo(() => readQuestion(new URLSearchParams(key)), [key]);
  const ask = useCallback(
    (next: WhatIfQuestion) =>
      setParams(before => withQuestion(before, next), { replace: true }),
    [setParams],
  );
  return { question, ask };
}
