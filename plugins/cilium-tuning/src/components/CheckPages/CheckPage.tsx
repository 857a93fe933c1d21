/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useParams } from 'react-router-dom';
import { knownCheck } from 'backstage-plugin-cilium-tuning-react';
import { KnownCheck } from './KnownCheck';
import { NothingHere } from './NothingHere';

/** What is to be known of the item in the URL. */
export function CheckPage() {
  const { id = '' } = useParams();
  const check = knownCheck(id);
  return check ? <KnownCheck check={check} /> : <NothingHere id={id} />;
}
