import { ensure } from '../../kernel/errors.ts'
import {
  type IdentityProviderType,
  identityProviderKey,
  type OidcProviderRow,
  type SamlProviderRow,
} from '../../world/rows/ram.ts'
import type { World } from '../../world/world.ts'
import { errors } from './errors.ts'

function providerOf(world: World, type: IdentityProviderType, arn: string) {
  const [, accountId, kind, name] = /^acs:ram::(\d{16}):(oidc|saml)-provider\/(\S{1,128})$/.exec(arn) ?? []
  ensure(accountId && name && kind === type.toLowerCase(), errors.providerArn(`${type}ProviderArn`))
  return world.identityProviders.get(identityProviderKey(accountId, type, name))
}

export function oidcProviderOf(world: World, arn: string): OidcProviderRow | undefined {
  const provider = providerOf(world, 'OIDC', arn)
  return provider?.type === 'OIDC' ? provider : undefined
}

/** @public AssumeRoleWithSAML asks for it. */
export function samlProviderOf(world: World, arn: string): SamlProviderRow | undefined {
  const provider = providerOf(world, 'SAML', arn)
  return provider?.type === 'SAML' ? provider : undefined
}
