/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { namespace, service } from './names';

const PORT_HELP = 'must be the number or the name of a port of the service';

/** Names of ports are short labels. Source: `IsValidPortName` of Kubernetes. */
const port = z
  .union([z.int().min(1).max(65_535).transform(String), z.string()], {
    error: PORT_HELP,
  })
  .pipe(
    z
      .string()
      .regex(/^(\d{1,5}|[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?)$/, PORT_HELP),
  );

const isSegment = (text: string) =>
  /^[\w.-]+$/.test(text) && !/^\.+$/.test(text);

const path = z
  .string()
  .max(200)
  .refine(
    text => text.split('/').filter(Boolean).every(isSegment),
    'must be a path such as /prometheus',
  );

const selector = z.record(
  z.string().regex(/^[a-zA-Z_]\w*$/, 'must be the name of a label'),
  z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u, 'must be a line of text'),
);

export const prometheusTargetSchema = z.strictObject({
  clusters: z.array(z.string().min(1)).min(1).optional(),
  namespace,
  service,
  port,
  scheme: z.enum(['http', 'https']).default('http'),
  path: path.optional(),
  selector: selector.optional(),
});

/** A cluster has one target, so that it never depends on their order which is asked. */
function twice(
  targets: readonly z.output<typeof prometheusTargetSchema>[],
): string | undefined {
  const names = targets.flatMap(({ clusters }) => clusters ?? []);
  const name = names.find((each, at) => names.indexOf(each) !== at);
  if (name !== undefined) {
    return `names the cluster ${name} more than once`;
  }
  return targets.length > 1 && targets.some(({ clusters }) => !clusters)
    ? 'has a target for every cluster (one without clusters) beside another'
    : undefined;
}

export const prometheusSchema = z.strictObject({
  targets: z
    .array(prometheusTargetSchema)
    .superRefine((targets, context) => {
      const problem = twice(targets);
      if (problem) {
        context.addIssue(problem);
      }
    })
    .default([]),
});
