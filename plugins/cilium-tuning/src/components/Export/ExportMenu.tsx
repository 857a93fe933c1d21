/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  Alert,
  Button,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  ciliumTuningApiRef,
  fleetCsv,
  fleetQueryOf,
  useFilterWords,
  useUiText,
  writeFleetView,
  type FilterNames,
  type FleetExport,
  type FleetView,
} from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';
import { downloadText } from '../downloads';
import { loadExport } from './loadExport';

/** Ways to give it to people as a file. */
const files = {
  csv: { type: 'text/csv;charset=utf-8', textOf: fleetCsv },
  json: {
    type: 'application/json',
    textOf: async (exported: FleetExport) =>
      `${JSON.stringify(exported, undefined, 2)}\n`,
  },
} as const;

const fileNameOf = ({ exportedAt }: FleetExport) =>
  `cilium-tuning-${exportedAt.slice(0, 16).replace(/[T:]/g, '-')}`;

/** Lets people keep what a list of clusters shows: all of its pages. */
export function ExportMenu(props: FilterNames & { view: FleetView }) {
  const { view, policies, nameOf } = props;
  const t = useUiText();
  const api = useApi(ciliumTuningApiRef);
  const root = useRouteRef(rootRouteRef)();
  const wordsOf = useFilterWords({ policies, nameOf });
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const save = async (ending: keyof typeof files) => {
    setBusy(true);
    setError(undefined);
    try {
      const { type, textOf } = files[ending];
      const query = fleetQueryOf(view, 1);
      const exported = await loadExport(api, query, wordsOf(view.filter));
      const text = await textOf(exported);
      downloadText(`${fileNameOf(exported)}.${ending}`, text, type);
    } catch (problem) {
      setError(toError(problem));
    }
    setBusy(false);
  };
  const search = writeFleetView(new URLSearchParams(), {
    ...view,
    cursor: undefined,
  });
  return (
    <Flex direction="column" gap="2" align="end">
      <MenuTrigger>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine aria-hidden />}
          isDisabled={isBusy}
          aria-busy={isBusy}
        >
          {t('export.open')}
        </Button>
        <Menu>
          <MenuItem onAction={() => void save('csv')}>
            {t('export.csv')}
          </MenuItem>
          <MenuItem onAction={() => void save('json')}>
            {t('export.json')}
          </MenuItem>
          <MenuItem href={`${root}/print?${search}`}>
            {t('export.print')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {error && (
        <Alert
          icon
          role="alert"
          status="warning"
          title={t('export.failed', { message: error.message })}
        />
      )}
    </Flex>
  );
}
