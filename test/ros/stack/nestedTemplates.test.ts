import { describe, expect, it } from 'vitest'
import { replay } from '../../../src/host/replay.ts'
import { withServer } from '../../setup/textServer.ts'
import { testWorld } from '../../setup/worlds.ts'
import { createChangeSet, executeChangeSet } from './changeSetSetup.ts'
import { deleteStack, outputsOf, REGION, rowsMade, stackOf, template, vpc } from './stackSetup.ts'
import { updateStack } from './updateSetup.ts'

const nested = (TemplateURL: unknown, more: object = {}) => ({
  Type: 'ALIYUN::ROS::Stack',
  Properties: { TemplateURL, ...more },
})
const named = (VpcName: unknown) => template({ Vpc: vpc({ VpcName }) }, { Outputs: { Name: { Value: VpcName } } })
const shown = { Outputs: { Name: { Value: { 'Fn::GetAtt': ['Inner', 'Name'] } } } }

/** Serves templates by path, and counts how often each was asked for. */
function serving<T>(
  bodies: (url: string) => Record<string, string>,
  run: (url: string, asked: string[]) => Promise<T>,
) {
  const asked: string[] = []
  let all: Record<string, string> = {}
  return withServer(
    ({ url: path = '' }, response) => {
      asked.push(path)
      const body = all[path]
      if (body === undefined) response.statusCode = 404
      response.end(body)
    },
    async (url) => {
      all = bodies(url)
      return run(url, asked)
    },
  )
}

describe('TemplateURL of nested stacks', () => {
  it('is read before the stack is made: written out, from a parameter, and in the templates it leads to', async () => {
    const Parameters = { Base: { Type: 'String' } }
    const bodies = (url: string) => ({
      '/middle': template(
        {
          Inner: nested({ 'Fn::Sub': '${Base}/inner' }),
          Body: {
            Type: 'ALIYUN::ROS::Stack',
            Properties: {
              TemplateBody: { ROSTemplateFormatVersion: '2015-09-01', Resources: { Deep: nested(`${url}/inner`) } },
            },
          },
        },
        { Parameters, ...shown },
      ),
      '/inner': named('deep'),
    })
    await serving(bodies, async (url, asked) => {
      const at = testWorld()
      const middle = { 'Fn::Join': ['/', [{ Ref: 'Base' }, 'middle']] }
      const body = template(
        { Inner: nested(middle, { Parameters: { Base: { Ref: 'Base' } } }) },
        { Parameters, ...shown },
      )
      const given = { Parameters: [{ ParameterKey: 'Base', ParameterValue: url }] }
      const { StackId } = await stackOf(at, body, given)
      expect(await outputsOf(at, StackId)).toEqual({ Name: 'deep' })
      expect(asked.sort()).toEqual(['/inner', '/middle'])
      expect(at.world.vpcs.all().map(({ VpcName }) => VpcName)).toEqual(['deep', 'deep'])
      expect(await deleteStack(at, StackId)).toMatch(/^DELETE_COMPLETE/)
      expect(rowsMade(at.world)).toEqual({})
    })
  })

  it('is read for updates, with the parameters of before, and for change sets', async () => {
    const bodies = () => ({ '/one': named('one'), '/two': named('two'), '/three': named('three') })
    await serving(bodies, async (url, asked) => {
      const at = testWorld()
      const Parameters = { Which: { Type: 'String', Default: 'one' } }
      const body = (path: unknown) =>
        template({ Inner: nested({ 'Fn::Sub': `${url}/${path}` }) }, { Parameters, ...shown })
      const { StackId } = await stackOf(at, body('${Which}'))
      expect(await outputsOf(at, StackId)).toEqual({ Name: 'one' })
      const two = [{ ParameterKey: 'Which', ParameterValue: 'two' }]
      await updateStack(at, StackId, body('${Which}'), { Parameters: two })
      expect(await outputsOf(at, StackId)).toEqual({ Name: 'two' })
      await updateStack(at, StackId, body('${Which}').replace('"Outputs":', '"Description":"x","Outputs":'), {
        UsePreviousParameters: true,
      })
      expect(asked).toEqual(['/one', '/two', '/two'])
      const { ChangeSetId } = await createChangeSet(at, { StackId, TemplateBody: body('three') })
      expect(asked).toHaveLength(4)
      await executeChangeSet(at, ChangeSetId)
      expect(await outputsOf(at, StackId)).toEqual({ Name: 'three' })
      expect(asked).toHaveLength(4)
      expect(at.world.vpcs.size).toBe(1)
    })
  })

  it('is found in a template behind a URL, and in a stored one', async () => {
    const bodies = (url: string) => ({
      '/outer': template({ Inner: nested(`${url}/inner`) }, shown),
      '/inner': named('stored'),
    })
    await serving(bodies, async (url) => {
      const at = testWorld()
      const byUrl = await at.call('ros.CreateStack', {
        RegionId: REGION,
        StackName: 'url',
        TemplateURL: `${url}/outer`,
      })
      const stored = { RegionId: REGION, TemplateName: 'outer', TemplateBody: bodies(url)['/outer'] }
      const { TemplateId } = await at.call('ros.CreateTemplate', stored)
      const byId = await at.call('ros.CreateStack', { RegionId: REGION, StackName: 'id', TemplateId })
      await at.settle()
      for (const { StackId } of [byUrl, byId]) expect(await outputsOf(at, StackId)).toEqual({ Name: 'stored' })
    })
  })

  it.each<[string, (url: string) => object, string]>([
    ['lies elsewhere', () => ({ Inner: nested('http://example.com/x') }), 'this machine only'],
    ['is not there', (url) => ({ Inner: nested(`${url}/none`) }), 'status 404'],
    [
      'is known too late',
      (url) => ({ Vpc: vpc(), Inner: nested({ 'Fn::Join': ['/', [url, { 'Fn::GetAtt': ['Vpc', 'VpcName'] }]] }) }),
      'does not follow from the template and its parameters alone',
    ],
  ])('fails the resource when it %s', async (_, resources, reason) => {
    await serving(
      () => ({ '/net': named('net') }),
      async (url) => {
        const at = testWorld()
        const stack = await stackOf(at, template(resources(url)), {}, 'CREATE_ROLLBACK_COMPLETE')
        expect(stack.OperationInfo?.Code).toBe('InvalidTemplateURL')
        expect(stack.OperationInfo?.Message).toContain(reason)
        expect(rowsMade(at.world)).toEqual({})
      },
    )
  })

  it('is read again when a creation is continued', async () => {
    let text = 'broken'
    await withServer(
      (_, response) => void response.end(text),
      async (url) => {
        const at = testWorld()
        const body = template({ Inner: nested(url) }, shown)
        const { StackId } = await stackOf(at, body, { DisableRollback: true }, 'CREATE_FAILED')
        text = named('mended')
        await at.call('ros.ContinueCreateStack', { RegionId: REGION, StackId, TemplateBody: body })
        await at.settle()
        expect(await outputsOf(at, StackId)).toEqual({ Name: 'mended' })
      },
    )
  })

  it('stands in the journal, so that a replay needs no server', async () => {
    const records = await serving(
      () => ({ '/inner': named('kept') }),
      async (url) => {
        const at = testWorld()
        await stackOf(at, template({ Inner: nested(`${url}/inner`) }, shown))
        return at.host.journal.records(1, 100)
      },
    )
    const again = testWorld()
    expect(await replay(again.host, records)).toBeUndefined()
    expect(again.world.vpcs.all().map(({ VpcName }) => VpcName)).toEqual(['kept'])
  })
})
