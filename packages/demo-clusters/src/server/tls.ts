/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';
import { readIfThere, writePrivately } from './files';

const DAY_MS = 24 * 60 * 60_000;
const LIFETIME_MS = 365 * DAY_MS;
const RENEW_BEFORE_MS = 7 * DAY_MS;
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

function issue(
  name: string,
  extensions: object[],
  now: Date,
  issuer?: KeyPair,
): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // a positive number without a leading zero, whatever the bytes are
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(now.getTime() - DAY_MS);
  certificate.validity.notAfter = new Date(now.getTime() + LIFETIME_MS);
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(
    issuer
      ? forge.pki.certificateFromPem(issuer.certPem).subject.attributes
      : subject,
  );
  certificate.setExtensions(extensions);
  certificate.sign(
    forge.pki.privateKeyFromPem(issuer?.keyPem ?? privateKey),
    forge.md.sha256.create(),
  );
  return {
    certPem: forge.pki.certificateToPem(certificate),
    keyPem: privateKey,
  };
}

function issueAll(now: Date): { ca: KeyPair; server: KeyPair } {
  const ca = issue(
    `demo-clusters-ca-${randomBytes(4).toString('hex')}`,
    [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      { name: 'subjectKeyIdentifier' },
    ],
    now,
  );
  const server = issue(
    'demo-clusters',
    [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...HOSTS.names.map(value => ({ type: 2, value })),
          ...HOSTS.addresses.map(ip => ({ type: 7, ip })),
        ],
      },
    ],
    now,
    ca,
  );
  return { ca, server };
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
export function loadTls(dir: string, now: Date): TlsMaterial {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const caFile = join(dir, 'ca.pem');
  const certFile = join(dir, 'server.pem');
  const keyFile = join(dir, 'server-key.pem');
  const kept = { certPem: readIfThere(certFile), keyPem: readIfThere(keyFile) };
  const keptCa = readIfThere(caFile);
  if (isUsable(keptCa, kept, now)) {
    return { caPem: keptCa, caFile, ...kept };
  }
  const { ca, server } = issueAll(now);
  writePrivately(caFile, ca.certPem);
  writePrivately(certFile, server.certPem);
  writePrivately(keyFile, server.keyPem);
  return { caPem: ca.certPem, caFile, ...server };
}
