/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
  Flex,
  SearchField,
  Text,
} from '@backstage/ui';
import type { UnregisteredClusters as Found } from 'backstage-plugin-cilium-tuning-common';
import { Muted, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { YamlSnippet } from '../states';
import { useUnregistered } from './useUnregistered';

const MOST_SHOWN = 20;

/** Leads to the clusters that no entity describes, where there are any and the viewer may see them. */
export function UnregisteredClusters() {
  // Without it nobody can be told apart, and the backend has the last word anyway
  return useApiHolder().get(permissionApiRef) ? <OpenButton /> : null;
}

function OpenButton() {
  const t = useUiText();
  const found = useUnregistered();
  if (!found || found.totalItems === 0) {
    return null;
  }
  return (
    <DialogTrigger>
      <Button variant="secondary" size="small">
        {t('unregistered.open', { count: found.totalItems })}
      </Button>
      <Dialog width={640}>
        <DialogHeader>{t('unregistered.title')}</DialogHeader>
        <DialogBody>
          <UnregisteredList found={found} />
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}

function UnregisteredList({ found }: { found: Found }) {
  const t = useUiText();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const matching = found.items.filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted),
  );
  const shown = matching.slice(0, MOST_SHOWN);
  return (
    <Flex direction="column" gap="3">
      <Text>{t('unregistered.text')}</Text>
      {found.items.length > 5 && (
        <SearchField
          aria-label={t('unregistered.find')}
          placeholder={t('unregistered.find')}
          value={search}
          onChange={setSearch}
        />
      )}
      <AccordionGroup>
        {shown.map(cluster => (
          <Accordion key={cluster.name} id={cluster.name}>
            <AccordionTrigger
              title={cluster.name}
              subtitle={cluster.authProvider}
            />
            <AccordionPanel>
              <Entity cluster={cluster} />
            </AccordionPanel>
          </Accordion>
        ))}
      </AccordionGroup>
      {shown.length === 0 && <Muted>{t('unregistered.empty')}</Muted>}
      {shown.length > 0 && shown.length < found.totalItems && (
        <Muted variant="body-small">
          {t('unregistered.more', {
            shown: shown.length,
            total: wanted ? matching.length : found.totalItems,
          })}
        </Muted>
      )}
    </Flex>
  );
}

function Entity({ cluster }: { cluster: Found['items'][number] }) {
  const t = useUiText();
  const { name, catalogInfo, appConfig } = cluster;
  return (
    <Flex direction="column" gap="2">
      <YamlSnippet
        label={t('unregistered.entityOf', { cluster: name })}
        text={catalogInfo}
      />
      {appConfig !== undefined && (
        <>
          <Text>{t('unregistered.mapping')}</Text>
          <YamlSnippet
            label={t('unregistered.mappingOf', { cluster: name })}
            text={appConfig}
          />
        </>
      )}
    </Flex>
  );
}
