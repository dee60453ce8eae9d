import { ApiError } from '../../../src/kernel/errors.ts'
import type { DescribeType } from '../../../src/ros/template/check.ts'
import { resolveParameters } from '../../../src/ros/template/parameters.ts'
import { parseTemplate } from '../../../src/ros/template/parse.ts'
import { planStack, type StackPlan } from '../../../src/ros/template/plan.ts'

/** A body in JSON with the version in place. */
export function body(sections: object): string {
  return JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', ...sections })
}

const TYPES: Readonly<Record<string, ReturnType<DescribeType>>> = {
  'TEST::Thing': { properties: { Name: {}, Of: {}, More: {} }, attributes: ['Id', 'Items'] },
  'TEST::Strict': { properties: { Needed: { required: true } }, attributes: [] },
  'ALIYUN::ROS::Stack': { properties: { TemplateBody: {}, Parameters: {} }, attributes: [] },
  'DATASOURCE::TEST::Things': { properties: {}, attributes: ['Ids'] },
}

export const describeType: DescribeType = (type) => TYPES[type]

export const PSEUDO = { 'ALIYUN::Region': 'cn-hangzhou', 'ALIYUN::StackName': 'demo', 'ALIYUN::AccountId': '1' }

export function plan(sections: object, given: Readonly<Record<string, string>> = {}, maxResources = 300): StackPlan {
  const template = parseTemplate(body(sections))
  const parameters = Object.entries(given).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }))
  return planStack(template, resolveParameters(template, parameters), PSEUDO, { maxResources, describeType })
}

export const thing = (properties: object = {}, more: object = {}) => ({
  Type: 'TEST::Thing',
  Properties: properties,
  ...more,
})

/** `Code: message` of the refusal. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof ApiError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'accepted'
}
