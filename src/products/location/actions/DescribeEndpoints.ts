import { defineAction } from '../../../door/action.ts'
import { unknownRegion } from '../../../door/errors.ts'
import { ensure } from '../../../kernel/errors.ts'
import { findRegion } from '../../../world/facts/regions.ts'

/**
 * DescribeEndpoints: where the API of a service in a region is. Terraform and older SDKs ask before they call it.
 * Unlike Location: every service is at the address of this world, emulated or not, so that nobody is sent to the cloud
 * without meaning to; services that are not emulated are refused there.
 * Source: Location 2015-06-12, as its clients use it; no catalogue of it is published.
 */
export default defineAction('location', 'DescribeEndpoints', {
  ignores: { Namespace: 'endpoints are the same in every namespace' },
  handle({ world }, { Id, ServiceCode, Type = 'openAPI' }) {
    ensure(findRegion(Id), unknownRegion(Id))

    const { protocol, host, pathname } = new URL(world.genesis.baseUrl)
    const here = {
      Id,
      SerivceCode: ServiceCode,
      Type: 'openAPI',
      Namespace: '',
      Endpoint: `${host}${pathname.replace(/\/$/, '')}`,
      Protocols: { Protocols: [protocol === 'https:' ? 'HTTPS' : 'HTTP'] },
    }

    return { Success: true, Endpoints: { Endpoint: Type === 'openAPI' ? [here] : [] } }
  },
})
