import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visit, whyNot } from './browser.ts'
import { newWorld, REGION } from './worlds.ts'

/** Names that try to be more than text, as templates may hold them. */
const HOSTILE = '<img src=x onerror="document.title=1">'

const TEMPLATE = {
  ROSTemplateFormatVersion: '2015-09-01',
  Description: HOSTILE,
  Parameters: { Name: { Type: 'String', Default: 'before' } },
  Resources: { Net: { Type: 'ALIYUN::ECS::VPC', Properties: { CidrBlock: '10.0.0.0/8', VpcName: { Ref: 'Name' } } } },
}

describe.skipIf(whyNot !== undefined)('what is changed in the console', () => {
  let visit: Visit

  beforeAll(async () => {
    visit = await Visit.begin()
  })
  afterAll(() => visit?.end())

  it('a change set is looked at and executed', async () => {
    const { page, emulator } = visit
    const at = { world: newWorld(visit, 'sets') }
    const TemplateBody = JSON.stringify(TEMPLATE)
    const { StackId } = await emulator.call('ros.CreateStack', { RegionId: REGION, StackName: 'net', TemplateBody }, at)
    await emulator.advance(60_000, at)
    const set = { RegionId: REGION, StackId, ChangeSetName: 'rename', ChangeSetType: 'UPDATE', TemplateBody }
    const Parameters = [{ ParameterKey: 'Name', ParameterValue: 'after' }]
    await emulator.call('ros.CreateChangeSet', { ...set, Parameters }, at)
    await emulator.advance(60_000, at)

    await visit.open(`/stacks/${StackId}/template?world=${at.world}`)
    await page.getByText('onerror').first().waitFor()
    expect(await page.title()).toBe('net · Alistack')
    await page.getByRole('tab', { name: 'Change sets' }).click()
    await page.getByRole('button', { name: 'rename' }).click()
    await page.getByRole('heading', { name: 'Change set rename' }).waitFor()
    await page.getByRole('cell', { name: 'Modify' }).waitFor()
    await page.getByRole('button', { name: 'Execute' }).click()
    await page.getByText('EXECUTE_COMPLETE').waitFor()
    const { Vpcs } = await emulator.call('vpc.DescribeVpcs', { RegionId: REGION }, at)
    expect(Vpcs.Vpc?.map(({ VpcName }) => VpcName)).toEqual(['after'])
    expect(visit.complaints.splice(0)).toEqual([])
  })

  it('a user, a group, a role and a policy are made, joined, attached and removed again', async () => {
    const { page, emulator } = visit
    const at = { world: newWorld(visit, 'people') }
    const make = async (list: string, button: string, name: string) => {
      await visit.open(`/ram/${list}?world=${at.world}`)
      await page.getByRole('button', { name: button }).click()
      const dialog = page.getByRole('dialog', { name: button })
      await dialog.getByLabel('Name').fill(name)
      expect(await visit.accessibility()).toEqual([])
      await dialog.getByRole('button', { name: button }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
    await make('policies', 'Create policy', 'look')
    await make('roles', 'Create role', 'helper')
    await make('groups', 'Create user group', 'crew')
    await make('users', 'Create user', 'ann')
    const role = await emulator.call('ram.GetRole', { RoleName: 'helper' }, at)
    expect(role.Role.AssumeRolePolicyDocument).toContain(':root')
    const { DefaultPolicyVersion } = await emulator.call(
      'ram.GetPolicy',
      { PolicyName: 'look', PolicyType: 'Custom' },
      at,
    )
    expect(DefaultPolicyVersion.PolicyDocument).toContain('ecs:Describe*')

    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('link', { name: 'crew' }).waitFor()
    await page.getByLabel('Policy').selectOption({ label: 'look (Custom)' })
    await page.getByRole('button', { name: 'Attach' }).click()
    await page.getByRole('link', { name: 'look' }).waitFor()
    const { Policies } = await emulator.call('ram.ListPoliciesForUser', { UserName: 'ann' }, at)
    expect(Policies.Policy?.map(({ PolicyName }) => PolicyName)).toEqual(['look'])
    const { Users } = await emulator.call('ram.ListUsersForGroup', { GroupName: 'crew' }, at)
    expect(Users.User?.map(({ UserName }) => UserName)).toEqual(['ann'])

    // RAM refuses while something hangs on the user; afterwards the user is gone.
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Remove crew' }).click()
    await page.getByRole('button', { name: 'Detach look' }).click()
    await page.getByText('No policies are attached').waitFor()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor()
    await page.getByText('There are no users.').waitFor()
    visit.complaints.length = 0
  })
})
