import { invalidTemplate } from '../errors.ts'
import add from './Add.ts'
import and from './And.ts'
import any from './Any.ts'
import avg from './Avg.ts'
import base64Decode from './Base64Decode.ts'
import base64Encode from './Base64Encode.ts'
import calculate from './Calculate.ts'
import cidr from './Cidr.ts'
import contains from './Contains.ts'
import type { TemplateFunction } from './defineFunction.ts'
import eachMemberIn from './EachMemberIn.ts'
import equals from './Equals.ts'
import findInMap from './FindInMap.ts'
import formatTime from './FormatTime.ts'
import getAtt from './GetAtt.ts'
import getAZs from './GetAZs.ts'
import getJsonValue from './GetJsonValue.ts'
import getStackOutput from './GetStackOutput.ts'
import ifFunction from './If.ts'
import indent from './Indent.ts'
import indexOf from './Index.ts'
import join from './Join.ts'
import jq from './Jq.ts'
import length from './Length.ts'
import listMerge from './ListMerge.ts'
import marketplaceImage from './MarketplaceImage.ts'
import matchPattern from './MatchPattern.ts'
import max from './Max.ts'
import memberListToMap from './MemberListToMap.ts'
import mergeMapToList from './MergeMapToList.ts'
import min from './Min.ts'
import not from './Not.ts'
import or from './Or.ts'
import ref from './Ref.ts'
import replace from './Replace.ts'
import select from './Select.ts'
import selectMapList from './SelectMapList.ts'
import split from './Split.ts'
import str from './Str.ts'
import sub from './Sub.ts'

/** Functions that are known and refused by name: they occur in modules and transforms only. */
export const NOT_EMULATED_FUNCTIONS = ['Fn::Transform', 'Fn::TransformNamespace', 'Fn::MergeMap']

/** One file each; a test compares this list with the folder. */
export const FUNCTIONS: readonly TemplateFunction[] = [
  add,
  and,
  any,
  avg,
  base64Decode,
  base64Encode,
  calculate,
  cidr,
  contains,
  eachMemberIn,
  equals,
  findInMap,
  formatTime,
  getAZs,
  getAtt,
  getJsonValue,
  getStackOutput,
  ifFunction,
  indent,
  indexOf,
  join,
  jq,
  length,
  listMerge,
  marketplaceImage,
  matchPattern,
  max,
  memberListToMap,
  mergeMapToList,
  min,
  not,
  or,
  ref,
  replace,
  select,
  selectMapList,
  split,
  str,
  sub,
]

const byName = new Map(FUNCTIONS.map((each) => [each.name, each]))

/** Refuses with InvalidTemplate what is no function, or none that is emulated. */
export function findFunction(name: string): TemplateFunction {
  const found = byName.get(name)
  if (found !== undefined) return found
  const isKnown = NOT_EMULATED_FUNCTIONS.includes(name)
  throw invalidTemplate(isKnown ? `The function ${name} is not emulated.` : `There is no function ${name}.`)
}
