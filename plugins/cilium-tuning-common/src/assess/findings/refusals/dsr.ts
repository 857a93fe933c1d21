/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../../cilium/introductions';
import { configuredNodePortMode } from '../../../cilium/nodePortOption';
import { tunnelConfig } from '../../../cilium/tunnelConfig';
import type { FactReader } from '../../../snapshot/factReader';
import { type Refusal, maybe, surely } from './types';
import { replacementWanted } from './wanted';

/** What the next agent is told of DSR and of its path; undefined where it is not told to use it, or not all of it shows. */
function wanted(facts: FactReader) {
  const mode = configuredNodePortMode(facts);
  const { mode: routing, protocol } = tunnelConfig(facts);
  const dispatch = facts.config('bpf-lb-dsr-dispatch');
  return (mode === 'dsr' || mode === 'hybrid') &&
    protocol !== undefined &&
    dispatch !== undefined &&
    replacementWanted(facts) === 'full'
    ? { mode, routing, protocol, dispatch }
    : undefined;
}

/** Source: the kube-proxy replacement initialiser, "cannot be used with vxlan tunneling", read in 1.14 and later. */
export const dsrTunnel: Refusal = {
  check: 'nodeport-dsr',
  messages: {
    'refusal.dsrTunnel':
      'NodePort mode {{mode}} (bpf-lb-mode) works in a tunnel only with Geneve as tunnel and as dispatch; here {{protocol}}, dispatch {{dispatch}}',
  },
  refuses(facts) {
    const told = wanted(facts);
    if (
      told?.routing !== 'tunnel' ||
      (told.protocol === 'geneve' && told.dispatch === 'geneve')
    ) {
      return undefined;
    }
    const { mode, protocol, dispatch } = told;
    const params = { mode, protocol, dispatch };
    return ciliumHas(facts.get('ciliumVersion'), 'geneveDispatch') === true
      ? surely('refusal.dsrTunnel', params)
      : maybe('refusal.dsrTunnel', params);
  },
};

/** Source: cilium/cilium#30845. */
export const dsrProtocol: Refusal = {
  check: 'nodeport-dsr',
  messages: {
    'refusal.dsrProtocol':
      'NodePort mode {{mode}} (bpf-lb-mode) with Geneve dispatch needs Geneve as tunnel-protocol also with native routing, and that is {{protocol}}',
  },
  refuses(facts) {
    const told = wanted(facts);
    return told?.routing === 'native' &&
      told.dispatch === 'geneve' &&
      told.protocol !== 'geneve' &&
      ciliumHas(facts.get('ciliumVersion'), 'geneveDispatch') === true
      ? surely('refusal.dsrProtocol', {
          mode: told.mode,
          protocol: told.protocol,
        })
      : undefined;
  },
};
