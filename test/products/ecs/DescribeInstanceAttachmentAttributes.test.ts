import { describe, expect, it } from 'vitest'
import { instanceWorld, REGION } from './instanceSetup.ts'

describe('DescribeInstanceAttachmentAttributes', () => {
  it('reads what instances were made with, a page at a time, newest first', async () => {
    const { test, running } = await instanceWorld()
    const [plain, open] = [await running(), await running({ PrivatePoolOptions: { MatchCriteria: 'Open' } })]
    const page = async (PageNumber: number) => {
      const InstanceIds = JSON.stringify([plain, open, 'i-none'])
      const request = { ...REGION, InstanceIds, PageNumber, PageSize: 1 }
      return test.call('ecs.DescribeInstanceAttachmentAttributes', request)
    }
    const [first, second] = [await page(1), await page(2)]
    expect(first).toMatchObject({ TotalCount: 2, PageNumber: 1, PageSize: 1 })
    expect(first.Instances.Instance).toEqual([
      { InstanceId: open, PrivatePoolOptionsId: '', PrivatePoolOptionsMatchCriteria: 'Open' },
    ])
    expect(second.Instances.Instance).toEqual([
      { InstanceId: plain, PrivatePoolOptionsId: '', PrivatePoolOptionsMatchCriteria: 'None' },
    ])
  })

  it('refuses ids that are no JSON array', async () => {
    const { test } = await instanceWorld()
    const refusal = await test.refusal('ecs.DescribeInstanceAttachmentAttributes', { ...REGION, InstanceIds: 'i-1' })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidParameter' })
  })
})
