/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { LabelSelector } from '../snapshot/selectors';

/** What Kubernetes takes for the name of a label: a name, before which a domain may stand. */
const labelKey = z
  .string()
  .max(317)
  .regex(
    /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/,
    'must be the name of a label',
  );

const labelValue = z
  .string()
  .regex(
    /^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/,
    'must be the value of a label',
  );

const MOST_REQUIREMENTS = 20;
const values = z.array(labelValue).min(1).max(50);

/**
 * Schema of {@link NodeSelector}.
 *
 * @public
 */
export const nodeSelectorSchema = z
  .strictObject({
    matchLabels: z.record(labelKey, labelValue).optional(),
    matchExpressions: z
      .array(
        z.union([
          z.strictObject({
            key: labelKey,
            operator: z.enum({ In: 'In', NotIn: 'NotIn' }),
            values,
          }),
          z.strictObject({
            key: labelKey,
            operator: z.enum({
              Exists: 'Exists',
              DoesNotExist: 'DoesNotExist',
            }),
          }),
        ]),
      )
      .optional(),
  })
  .refine(
    selector => {
      const number = requirementsOf(selector);
      return number > 0 && number <= MOST_REQUIREMENTS;
    },
    { error: `must have 1 to ${MOST_REQUIREMENTS} requirements` },
  )
  .meta({ id: 'NodeSelector' });

/**
 * Names nodes by their labels, as a label selector of Kubernetes does.
 *
 * @public
 */
export type NodeSelector = z.infer<typeof nodeSelectorSchema>;

function requirementsOf({
  matchLabels = {},
  matchExpressions = [],
}: LabelSelector): number {
  return Object.keys(matchLabels).length + matchExpressions.length;
}

const word = String.raw`[\w./-]+`;
const requirement = new RegExp(
  String.raw`^(?:!\s*(?<absent>${word})|(?<key>${word})(?:\s*(?<sign>==|=|!=)\s*(?<value>[\w.-]*)|\s+(?<set>in|notin)\s*\((?<values>[^()]*)\))?)$`,
);

/** Commas between requirements, not those in parentheses. */
const separator = /,(?![^(]*\))/;

type Expression = NonNullable<NodeSelector['matchExpressions']>[number];

function expressionOf(text: string): Expression | [string, string] | undefined {
  const parts = requirement.exec(text.trim())?.groups;
  if (!parts) {
    return undefined;
  }
  const { absent, key, sign, value, set } = parts;
  if (absent !== undefined) {
    return { key: absent, operator: 'DoesNotExist' };
  }
  if (set !== undefined) {
    return {
      key,
      operator: set === 'in' ? 'In' : 'NotIn',
      values: parts.values.split(',').map(one => one.trim()),
    };
  }
  if (sign === undefined) {
    return { key, operator: 'Exists' };
  }
  return sign === '!='
    ? { key, operator: 'NotIn', values: [value] }
    : [key, value];
}

/**
 * Reads a selector as `kubectl` takes it, for example `pool=gpu,zone in (a,b),!spot`; undefined where it cannot be read.
 *
 * @public
 */
export function parseNodeSelector(text: string): NodeSelector | undefined {
  const parts = text.split(separator).map(expressionOf);
  const labels = parts.filter(part => Array.isArray(part));
  const expressions = parts.filter(
    part => part !== undefined && !Array.isArray(part),
  );
  const keys = labels.map(([key]) => key);
  if (parts.includes(undefined) || new Set(keys).size < keys.length) {
    return undefined;
  }
  return nodeSelectorSchema.safeParse({
    ...(labels.length > 0 && { matchLabels: Object.fromEntries(labels) }),
    ...(expressions.length > 0 && { matchExpressions: expressions }),
  }).data;
}

function textOf(expression: Expression): string {
  const { key } = expression;
  switch (expression.operator) {
    case 'In':
      return `${key} in (${expression.values.join(',')})`;
    case 'NotIn':
      return expression.values.length === 1
        ? `${key}!=${expression.values[0]}`
        : `${key} notin (${expression.values.join(',')})`;
    case 'Exists':
      return key;
    default:
      return `!${key}`;
  }
}

/**
 * A selector as `kubectl` takes it.
 *
 * @public
 */
export function formatNodeSelector({
  matchLabels = {},
  matchExpressions = [],
}: NodeSelector): string {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(textOf),
  ].join(',');
}
