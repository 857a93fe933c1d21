/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { notAcceptable } from './status';

/** The shape in which an answer is wanted. */
export type Representation =
  | 'full'
  | 'Table'
  | 'PartialObjectMetadata'
  | 'PartialObjectMetadataList';

interface Clause {
  type: string;
  quality: number;
  parameters: Record<string, string>;
}

function parseClause(text: string): Clause {
  const [type, ...rest] = text.split(';').map(part => part.trim());
  const parameters = Object.fromEntries(
    rest.map(part => {
      const [key, value = ''] = part.split('=', 2);
      return [key.trim().toLowerCase(), value.trim()];
    }),
  );
  const quality = parameters.q === undefined ? 1 : Number(parameters.q);
  return { type: type.toLowerCase(), quality, parameters };
}

/** Undefined where the clause asks for something that the API server cannot make. */
function representationOf({
  type,
  parameters,
}: Clause): Representation | undefined {
  if (!['application/json', 'application/*', '*/*'].includes(type)) {
    return undefined;
  }
  const { as, g, v, stream } = parameters;
  if (stream !== undefined) {
    return undefined;
  }
  if (as === undefined) {
    return 'full';
  }
  if (g !== 'meta.k8s.io' || v !== 'v1') {
    return undefined;
  }
  return as === 'Table' ||
    as === 'PartialObjectMetadata' ||
    as === 'PartialObjectMetadataList'
    ? as
    : undefined;
}

/** The first clause that can be served wins, by quality, then by order. */
export function negotiate(accept: string | undefined): Representation {
  if (!accept?.trim()) {
    return 'full';
  }
  const representation = accept
    .split(',')
    .map(parseClause)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(representationOf)
    .find(candidate => candidate !== undefined);
  if (!representation) {
    throw notAcceptable(['application/json']);
  }
  return representation;
}
