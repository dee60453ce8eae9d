import { describe, expect, it } from 'vitest'
import type { Requests } from '../../../src/catalogue/types.generated.ts'
import { instanceWorld, REGION, WINDOWS } from './instanceSetup.ts'
import { runScript } from './invocationSetup.ts'

async function withInstances() {
  const { test, running, stopped } = await instanceWorld()
  const ids = [await running(), await stopped({ ImageId: WINDOWS })]
  const listed = async (members: Partial<Requests['ecs.DescribeCloudAssistantStatus']> = {}) => {
    const reply = await test.call('ecs.DescribeCloudAssistantStatus', { ...REGION, ...members })
    return reply.InstanceCloudAssistantStatusSet.InstanceCloudAssistantStatus ?? []
  }
  return { test, ids, listed }
}

describe('DescribeCloudAssistantStatus reads', () => {
  it('whether the agent answers, and what it ran', async () => {
    const { test, ids, listed } = await withInstances()
    await runScript(test, { InstanceId: ids.slice(0, 1) })
    expect(await listed({ InstanceId: ids })).toMatchObject([
      { CloudAssistantStatus: 'false', OSType: 'Windows' },
      { CloudAssistantStatus: 'true', OSType: 'Linux', ActiveTaskCount: 1, InvocationCount: 0 },
    ])
    await test.settle()
    expect(await listed({ InstanceId: ids.slice(0, 1) })).toMatchObject([{ ActiveTaskCount: 0, InvocationCount: 1 }])
  })

  it('by system, and pages', async () => {
    const { test, ids, listed } = await withInstances()
    const [linux] = ids
    expect(await listed({ OSType: 'Linux' })).toMatchObject([{ InstanceId: linux }])
    expect(await listed({ PageNumber: 2, PageSize: 1 })).toMatchObject([{ InstanceId: linux }])
    const { NextToken } = await test.call('ecs.DescribeCloudAssistantStatus', { ...REGION, MaxResults: 1 })
    expect(await listed({ MaxResults: 1, NextToken })).toMatchObject([{ InstanceId: linux }])
  })

  it('refuses systems that there are not', async () => {
    const { test } = await withInstances()
    expect(await test.refusal('ecs.DescribeCloudAssistantStatus', { ...REGION, OSType: 'DOS' })).toMatchObject({
      status: 400,
    })
  })
})
