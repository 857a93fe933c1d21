/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CiliumTuningApi,
  CiliumTuningClient,
} from 'backstage-plugin-cilium-tuning-react';

/** A client that is loaded with the first question, so that pages without anything of ours load nothing of it. */
export function lazyClient(
  options: ConstructorParameters<typeof CiliumTuningClient>[0],
): CiliumTuningApi {
  let loading: Promise<CiliumTuningApi> | undefined;
  const load = () => {
    loading ??= import('./client').then(
      ({ CiliumTuningClient: Client }) => new Client(options),
      error => {
        // What could not be fetched once may be there the next time
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return new Proxy({} as CiliumTuningApi, {
    get: (_, name) =>
      // Whoever waits for the client itself is given it, and not an answer
      typeof name === 'symbol' || name === 'then'
        ? undefined
        : async (...parameters: unknown[]) => {
            const client = await load();
            return Reflect.get(client, name).apply(client, parameters);
          },
  });
}
