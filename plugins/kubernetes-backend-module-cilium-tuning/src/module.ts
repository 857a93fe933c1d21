/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { kubernetesClusterSupplierExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { RememberingClustersSupplier } from './RememberingClustersSupplier';

/**
 * Lets the Kubernetes plugin remember for a minute which clusters it has, for each caller by themselves. It takes the one place
 * for a supplier of clusters that the plugin has: a backend with a supplier of its own cannot have this module too.
 *
 * @public
 */
export const kubernetesModuleRememberedClusters = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'cilium-tuning-remembered-clusters',
  register(registration) {
    registration.registerInit({
      deps: { suppliers: kubernetesClusterSupplierExtensionPoint },
      async init({ suppliers }) {
        suppliers.addClusterSupplier(
          async ({ getDefault }) =>
            new RememberingClustersSupplier(await getDefault()),
        );
      },
    });
  },
});
