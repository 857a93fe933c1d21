/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Link } from '@backstage/ui';
import type { Entity } from '@backstage/catalog-model';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumVersions,
  Muted,
  useCountText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useContentPath } from '../useContentPath';

/** What the report is about and how old it is, in a line. */
function useFooterText() {
  const t = useUiText();
  const countText = useCountText();
  const { relative } = useTimeText();
  return ({ assessment, takenAt }: Report) => {
    const versions = ciliumVersions(assessment.groups);
    const about = {
      nodes: countText('nodes', assessment.nodes.total),
      groups: countText('groups', assessment.groups.length),
      age: relative(takenAt),
    };
    return versions.length > 0
      ? t('card.footer', { ...about, version: versions.join(', ') })
      : t('card.footerNoVersion', about);
  };
}

/** The foot of the card, with the way to the tab. */
export function CardFooter(props: { entity: Entity; report?: Report }) {
  const { entity, report } = props;
  const t = useUiText();
  const footerText = useFooterText();
  const contentPath = useContentPath(entity);
  return (
    <Flex justify="between" align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <Muted variant="body-small">{report && footerText(report)}</Muted>
      <Link href={contentPath}>{t('card.details')}</Link>
    </Flex>
  );
}
