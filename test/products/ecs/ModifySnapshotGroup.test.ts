import { describe, expect, it } from 'vitest'
import { groupWorld } from './snapshotGroupSetup.ts'
import { REGION } from './sourceInstance.ts'

describe('ModifySnapshotGroup does', () => {
  it('what is sent, and leaves the rest', async () => {
    const { test, InstanceId, create, groups } = groupWorld()
    const SnapshotGroupId = await create({ InstanceId, Name: 'old', Description: 'of old' })
    await test.call('ecs.ModifySnapshotGroup', { ...REGION, SnapshotGroupId, Name: 'new' })
    expect(await groups()).toMatchObject([{ Name: 'new', Description: 'of old' }])
    await test.call('ecs.ModifySnapshotGroup', { ...REGION, SnapshotGroupId, Description: 'of now' })
    expect(await groups()).toMatchObject([{ Name: 'new', Description: 'of now' }])
  })
})

describe('ModifySnapshotGroup refuses', () => {
  it('a group that there is not, and malformed texts', async () => {
    const { test, create } = groupWorld()
    const SnapshotGroupId = await create()
    const refuse = (members: object) =>
      test.refusal('ecs.ModifySnapshotGroup', { ...REGION, SnapshotGroupId, ...members })
    const none = { status: 404, code: 'InvalidSnapshotGroupId.NotFound' }
    expect(await refuse({ SnapshotGroupId: 'ssg-none', Name: 'new' })).toMatchObject(none)
    expect(await refuse({ Name: '1' })).toMatchObject({ status: 400, code: 'InvalidName.Malformed' })
    expect(await refuse({ Description: 'x' })).toMatchObject({ status: 400, code: 'InvalidDescription.Malformed' })
  })
})
