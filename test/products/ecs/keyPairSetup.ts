import type { Requests } from '../../../src/catalogue/types.generated.ts'
import type { TestWorld } from '../../setup/worlds.ts'
import { REGION } from './instanceSetup.ts'

/** Made with ssh-keygen, as is the fingerprint. */
export const PUBLIC_KEY =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCEaxhGMTXsJei2RJ0lCLGiWvawXMLNyIknWeGOfyFRIMCplJL7sYZNa5qlRPk33D7wBYXWoqdFBbB4NcDDbtXyD4amHkDNOF0R5awo5+XPpHyXYC3mcIwIUvwGVAOTtRIjvOmoDJupfag6inpglTo5CItL3DUM5fn8BAaRLLfktDNp7EJTMbtr5T7h2M870mGvYytK705IJvNCgJlLyZ6pas/DkyUK4S2wfC4a4orgvUz7OVmvjaNxzpX6Vr0uy6AMgcdyENc+eOga//NZMeXbucB62R08elEm+yNSlYjDM1ZOuyHgCQSO43eO0DPtBKxzf5KJ5Wfu810KY9esUYQ9 me@host'
export const FINGER_PRINT = 'c004d8da19faf1840d12af89fec1da3f'
export const ECDSA_KEY =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBGSadLzDdUdDOYSLNUPmMhi03xT2hxKB9w9q1Q/P58P2HVLLdMma67309Vz82CId4NMoVRBdJ2RgdCTIoeUBpQU='
export const ECDSA_FINGER_PRINT = '4064637abfe34691f0622e30bb327fea'

/** Key pairs that were imported under these names. */
export async function importKeys(test: TestWorld, ...names: string[]): Promise<void> {
  for (const KeyPairName of names)
    await test.call('ecs.ImportKeyPair', { ...REGION, KeyPairName, PublicKeyBody: PUBLIC_KEY })
}

/** What DescribeKeyPairs lists. */
export async function listedKeys(test: TestWorld, members: Partial<Requests['ecs.DescribeKeyPairs']> = {}) {
  const { KeyPairs } = await test.call('ecs.DescribeKeyPairs', { ...REGION, ...members })
  return KeyPairs.KeyPair ?? []
}
