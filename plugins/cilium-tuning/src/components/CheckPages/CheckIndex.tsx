/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Container, Link, Text } from '@backstage/ui';
import {
  checks,
  firstSentence,
  type Check,
} from 'backstage-plugin-cilium-tuning-common';
import {
  Muted,
  shownFamilies,
  useNames,
  useReasonText,
  useUiText,
  type ShownFamily,
} from 'backstage-plugin-cilium-tuning-react';
import { PageHead } from '../PageHead';
import styles from './CheckPages.module.css';
import { useListPath } from './useListPath';

function Item({ check, href }: { check: Check; href: string }) {
  const { id, impact } = check;
  const t = useUiText();
  const names = useNames();
  const say = useReasonText();
  return (
    <li className={styles.item}>
      <div className={styles.name}>
        <Link href={href} weight="bold">
          {names.check(id)}
        </Link>
        <Muted variant="body-small">
          {t('panel.impact', { impact: t(`impact.${impact}`) })}
        </Muted>
      </div>
      <Text>{firstSentence(say({ code: `${id}.why` }))}</Text>
    </li>
  );
}

function Family({ family }: { family: ShownFamily }) {
  const t = useUiText();
  const listPath = useListPath();
  const items = checks.filter(check => check.family === family);
  return items.length > 0 ? (
    <section aria-labelledby={family}>
      <Text as="h3" id={family} variant="title-x-small" weight="bold">
        {t(`family.${family}`)}
      </Text>
      <ul className={styles.list}>
        {items.map(check => (
          <Item key={check.id} check={check} href={`${listPath}/${check.id}`} />
        ))}
      </ul>
    </section>
  ) : null;
}

/** All items by family, in the order of the list, with what each is about. */
export function CheckIndex() {
  const t = useUiText();
  return (
    <>
      <PageHead
        page="items"
        title={t('page.checks')}
        description={t('page.intro')}
      />
      <Container className={styles.families}>
        {shownFamilies.map(family => (
          <Family key={family} family={family} />
        ))}
      </Container>
    </>
  );
}
