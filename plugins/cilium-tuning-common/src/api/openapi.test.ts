/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { buildOpenApiDocument } from './openapi';
import { apiPaths } from './paths';

describe('buildOpenApiDocument', () => {
  const document = buildOpenApiDocument();

  it('describes every path of the API', () => {
    expect(Object.keys(document.paths ?? {}).sort()).toEqual(
      Object.values(apiPaths).sort(),
    );
  });

  it('gives each operation its own id', () => {
    const ids = Object.values(document.paths ?? {})
      .flatMap(path => [path.get, path.post, path.delete])
      .flatMap(operation => (operation ? [operation.operationId] : []));

    expect(ids.length).toBeGreaterThanOrEqual(Object.keys(apiPaths).length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to schemas that it holds', () => {
    const refs = [
      ...JSON.stringify(document).matchAll(
        /"#\/components\/schemas\/([^"]+)"/g,
      ),
    ].map(match => match[1]);
    const known = Object.keys(document.components?.schemas ?? {});

    expect(refs).toContain('Report');
    expect(refs.filter(ref => !known.includes(ref))).toEqual([]);
  });
});
