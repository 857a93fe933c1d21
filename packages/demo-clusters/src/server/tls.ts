/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  createPublicKey,
  KeyObject,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { readIfThere, writePrivately } from './files';

const DAY_MS = 24 * 60 * 60_000;
const LIFETIME_MS = 365 * DAY_MS;
const RENEW_BEFORE_MS = 7 * DAY_MS;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const HOSTS = { names: ['localhost'], addresses: ['127.0.0.1', '::1'] };

/** A certificate and its key. */
export interface KeyPair {
  certPem: string;
  keyPem: string;
}

export interface TlsMaterial extends KeyPair {
  caPem: string;
  caFile: string;
}

async function issueAll(now: Date): Promise<{ caPem: string } & KeyPair> {
  const [caKeys, serverKeys] = await Promise.all(
    [1, 2].map(() =>
      crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']),
    ),
  );
  const lifetime = {
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + LIFETIME_MS),
    signingAlgorithm: ALGORITHM,
  };
  const caName = `CN=demo-clusters-ca-${randomBytes(4).toString('hex')}`;
  const ca = await X509CertificateGenerator.createSelfSigned({
    ...{ ...lifetime, name: caName, keys: caKeys },
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(
        KeyUsageFlags.keyCertSign + KeyUsageFlags.cRLSign,
        true,
      ),
      await SubjectKeyIdentifierExtension.create(caKeys.publicKey, false),
    ],
  });
  const server = await X509CertificateGenerator.create({
    ...{ ...lifetime, subject: 'CN=demo-clusters', issuer: caName },
    publicKey: serverKeys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...HOSTS.names.map(value => ({ type: 'dns' as const, value })),
        ...HOSTS.addresses.map(value => ({ type: 'ip' as const, value })),
      ]),
    ],
  });
  const key = KeyObject.from(serverKeys.privateKey);
  return {
    caPem: ca.toString('pem'),
    certPem: server.toString('pem'),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** A certificate is kept while it belongs to its key and its authority and lasts for some days more. */
function isUsable(
  caPem: string,
  { certPem, keyPem }: KeyPair,
  now: Date,
): boolean {
  try {
    const ca = new X509Certificate(caPem);
    const cert = new X509Certificate(certPem);
    return (
      cert.verify(ca.publicKey) &&
      cert.publicKey.equals(createPublicKey(keyPem)) &&
      [ca, cert].every(
        ({ validTo }) => Date.parse(validTo) - now.getTime() > RENEW_BEFORE_MS,
      ) &&
      HOSTS.names.every(host => cert.checkHost(host)) &&
      HOSTS.addresses.every(address => cert.checkIP(address))
    );
  } catch {
    return false;
  }
}

/**
 * The authority and the server's certificate, kept in a folder so that a restart does not change them. The authority's key is not kept:
 * when its certificate is about to end, both are made anew.
 */
export async function loadTls(dir: string, now: Date): Promise<TlsMaterial> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const caFile = join(dir, 'ca.pem');
  const certFile = join(dir, 'server.pem');
  const keyFile = join(dir, 'server-key.pem');
  const kept = { certPem: readIfThere(certFile), keyPem: readIfThere(keyFile) };
  const keptCa = readIfThere(caFile);
  if (isUsable(keptCa, kept, now)) {
    return { caPem: keptCa, caFile, ...kept };
  }
  const issued = await issueAll(now);
  writePrivately(caFile, issued.caPem);
  writePrivately(certFile, issued.certPem);
  writePrivately(keyFile, issued.keyPem);
  return { caFile, ...issued };
}
