import { defineResource, type ResourceStep } from '../stack/resourceType.ts'
import { ifThere, unlessGone } from './gone.ts'
import { text } from './properties.ts'
import { told } from './told.ts'

/** ALIYUN::RAM::AccessKey: a key of a user. Ref gives its id. */
export default defineResource('ALIYUN::RAM::AccessKey', {
  creates: 'ram.CreateAccessKey',
  emulates: ['UserName'],
  create({ properties, call }) {
    const { AccessKeyId = '', AccessKeySecret = '' } = call('ram.CreateAccessKey', {
      UserName: text(properties, 'UserName'),
    }).AccessKey
    // It is shown this once.
    return { physicalId: AccessKeyId, progress: { secret: AccessKeySecret } }
  },
  read(step) {
    const { UserName = '' } = step.properties
    return describe(step) === undefined ? undefined : told(step, { UserName })
  },
  attributes: (step) => ({
    AccessKeyId: step.physicalId,
    AccessKeySecret: (step.resource.progress as { secret: string }).secret,
    Status: describe(step)?.Status ?? '',
  }),
  remove({ physicalId: UserAccessKeyId, properties, call }) {
    ifThere(() => call('ram.DeleteAccessKey', { UserName: text(properties, 'UserName'), UserAccessKeyId }))
  },
})

function describe({ physicalId, properties, call }: ResourceStep) {
  const listed = unlessGone(() => call('ram.ListAccessKeys', { UserName: text(properties, 'UserName') }))
  return listed?.AccessKeys.AccessKey?.find(({ AccessKeyId }) => AccessKeyId === physicalId)
}
