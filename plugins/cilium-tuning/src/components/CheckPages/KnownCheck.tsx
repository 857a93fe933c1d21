/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MarkdownContent } from '@backstage/core-components';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { Container, Header, Text } from '@backstage/ui';
import type { Check } from 'backstage-plugin-cilium-tuning-common';
import { checkPages } from 'backstage-plugin-cilium-tuning-common/check-pages';
import {
  CheckFacts,
  useNames,
  useReasonText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './CheckPages.module.css';
import { useListPath } from './useListPath';

/** Pages link to each other by the names that they have in the documentation. */
const otherPage = /^([a-z0-9-]+)\.md$/;

/** What the list says of an item that has no page of its own, as those that are added to the list have none. */
function ShortPage({ check }: { check: Check }) {
  const say = useReasonText();
  return (
    <div className={styles.short}>
      <Text>{say({ code: `${check.id}.why` })}</Text>
      <CheckFacts check={check} />
    </div>
  );
}

function LongPage({ content }: { content: string }) {
  const listPath = useListPath();
  return (
    <MarkdownContent
      className={styles.page}
      // The title of the item is above, so what is below it goes down a level
      content={content.replace(/^## /gm, '### ')}
      transformLinkUri={uri => uri.replace(otherPage, `${listPath}/$1`)}
    />
  );
}

/** What is to be known of an item. */
export function KnownCheck({ check }: { check: Check }) {
  const { id, family, impact, scope } = check;
  const t = useUiText();
  const names = useNames();
  const listPath = useListPath();
  const title = names.check(id);
  return (
    <BreadcrumbEntry entry={{ label: t('page.checks'), href: listPath }}>
      <BreadcrumbEntry entry={{ label: title, href: `${listPath}/${id}` }}>
        <Header
          title={title}
          tags={[{ label: t('page.toChecks'), href: listPath }]}
          metadata={[
            { label: t('page.family'), value: t(`family.${family}`) },
            { label: t('page.impact'), value: t(`impact.${impact}`) },
            {
              label: t('page.scope'),
              value: t(
                scope === 'cluster' ? 'panel.scopeCluster' : 'panel.scopeNode',
              ),
            },
          ]}
        />
        <Container>
          {Object.hasOwn(checkPages, id) ? (
            <LongPage content={checkPages[id]} />
          ) : (
            <ShortPage check={check} />
          )}
        </Container>
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}
