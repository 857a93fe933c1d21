/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { act, screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  kubernetesAuthProvidersApiRef,
  type KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { client } from './backend';
import { resource } from './entities';

/** Where the page of the entity is, and its tab. */
export const entityPath = '/catalog/default/resource/article';
export const tabPath = `${entityPath}/cilium-tuning`;

/** Shows the URL of the app to {@link shownUrl}. */
export function ShownUrl() {
  const { pathname, search } = useLocation();
  return <output aria-label="URL">{`${pathname}${search}`}</output>;
}

/** The URL that the app shows. */
export function shownUrl(): URL {
  const text = screen.getByLabelText('URL').textContent ?? '';
  return new URL(text, 'http://localhost:3000');
}

/** Renders what belongs to the page of a cluster, against the backend of the test. */
export function renderForEntity(
  element: ReactElement,
  options: {
    entity?: ReturnType<typeof resource>;
    url?: string;
    /** How the viewer signs in to clusters, where the app has that. */
    signIn?: Pick<KubernetesAuthProvidersApi, 'getCredentials'>;
  } = {},
) {
  const { entity = resource(), url = tabPath, signIn } = options;
  return renderInTestApp(
    <>
      <EntityProvider entity={entity}>{element}</EntityProvider>
      <ShownUrl />
    </>,
    {
      apis: [
        [ciliumTuningApiRef, client],
        ...(signIn ? [[kubernetesAuthProvidersApiRef, signIn] as const] : []),
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [url],
    },
  );
}

/** Makes the page as narrow as a phone, until `matchMedia` is deleted. */
export function beNarrow() {
  window.matchMedia = query =>
    Object.assign(new EventTarget(), {
      ...{ matches: query.includes('max-width'), media: query },
      ...{ onchange: null, addListener: () => {}, removeListener: () => {} },
    });
}

/** Leaves the page and comes back to it, on which it catches up. */
export function comeBack() {
  const hidden = jest.spyOn(document, 'hidden', 'get');
  for (const isHidden of [true, false]) {
    hidden.mockReturnValue(isHidden);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
  hidden.mockRestore();
}

/**
 * The line that both the card and the tab show of the score: of 23 items two are advisory, IPv4 BIG TCP, tcx and
 * distributed LRU maps are locked on every node, and netkit is for new nodes only.
 */
export const scoreLine = /of 17 done/;

export const findReport = () => screen.findByText(scoreLine);

export const scanButton = () =>
  screen.queryByRole('button', { name: 'Scan now' });
