/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { RiLinkUnlink, RiTimeLine } from '@remixicon/react';
import { parseEntityRef } from '@backstage/catalog-model';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { Muted, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { ConfigSnippet } from './ConfigSnippet';
import { StateMessage } from './StateMessage';

function MappingSnippet({ entityRef }: { entityRef: string }) {
  const t = useUiText();
  return (
    <ConfigSnippet
      label={t('state.notRegistered.mappingCode')}
      config={{
        ciliumTuning: {
          clusters: [{ cluster: parseEntityRef(entityRef).name, entityRef }],
        },
      }}
    />
  );
}

/** The Kubernetes plugin knows no cluster that the entity could describe. */
export function NotRegistered({ entityRef }: ClusterStatus) {
  const t = useUiText();
  const { name } = parseEntityRef(entityRef);
  return (
    <StateMessage title={t('state.notRegistered.title')} icon={RiLinkUnlink}>
      <Text>{t('state.notRegistered.text')}</Text>
      <ConfigSnippet
        label={t('state.notRegistered.kubernetesCode')}
        config={{
          kubernetes: {
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name,
                    url: 'https://kubernetes.example.com',
                    authProvider: 'serviceAccount',
                    // eslint-disable-next-line no-template-curly-in-string -- the words of Backstage's configuration
                    serviceAccountToken: '${KUBERNETES_TOKEN}',
                  },
                ],
              },
            ],
          },
        }}
      />
      <Text>{t('state.notRegistered.mapping')}</Text>
      <MappingSnippet entityRef={entityRef} />
      <Muted>{t('state.notRegistered.locator')}</Muted>
    </StateMessage>
  );
}

/** More than one entity claims the cluster. */
export function Ambiguous({ entityRef }: ClusterStatus) {
  const t = useUiText();
  return (
    <StateMessage title={t('state.ambiguous.title')} icon={RiLinkUnlink}>
      <Text>{t('state.ambiguous.text')}</Text>
      <MappingSnippet entityRef={entityRef} />
    </StateMessage>
  );
}

/** Nobody has looked yet which cluster the entity describes. */
export function Pending() {
  const t = useUiText();
  return (
    <StateMessage title={t('state.pending.title')} icon={RiTimeLine}>
      <Text>{t('state.pending.text')}</Text>
    </StateMessage>
  );
}
