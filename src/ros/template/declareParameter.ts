import { ensure } from '../../kernel/errors.ts'
import { invalidSchema } from '../errors.ts'
import { booleanAt, numberAt, textAt } from './shapes.ts'
import { type DeclaredParameter, functionCall, isList, type ParameterType, type Section } from './template.ts'

const TYPES: readonly ParameterType[] = [
  'String',
  'Number',
  'CommaDelimitedList',
  'Json',
  'Boolean',
  'ALIYUN::OOS::Parameter::Value',
  'ALIYUN::OOS::SecretParameter::Value',
]

/** Reads one member of Parameters. Attributes that only a console reads are kept as they are and never refused. */
export function readParameter(declared: Section, where: string, name: string): DeclaredParameter {
  ensure(/^[\w.:-]+$/.test(name), invalidSchema(`${where}: a parameter's name has letters and digits.`))
  const { Type, Default, AllowedValues, AllowedPattern, NoEcho, Confirm } = declared
  ensure(typeof Type === 'string', invalidSchema(`${where} has no Type.`))
  const type = TYPES.find((known) => known === Type)
  ensure(type !== undefined, invalidSchema(`${where} has the unknown Type ${Type}.`))
  const isAllowedList = AllowedValues === undefined || AllowedValues === null || isList(AllowedValues)
  ensure(isAllowedList, invalidSchema(`${where}.AllowedValues must be a list.`))
  const isPattern = AllowedPattern === undefined || AllowedPattern === null || typeof AllowedPattern === 'string'
  ensure(isPattern, invalidSchema(`${where}.AllowedPattern must be a text.`))
  const isPlain = Default === undefined || functionCall(Default) === undefined
  ensure(isPlain, invalidSchema(`${where}.Default must be a value; functions have no place in Parameters.`))
  const noEcho = booleanAt(NoEcho, `${where}.NoEcho`)
  const confirm = booleanAt(Confirm, `${where}.Confirm`)
  const mayConfirm = type === 'String' && noEcho
  ensure(!confirm || mayConfirm, invalidSchema(`${where}.Confirm is for parameters of Type String with NoEcho.`))
  return {
    Type: type,
    ...(Default === undefined ? {} : { Default }),
    ...(isList(AllowedValues) ? { AllowedValues } : {}),
    ...(typeof AllowedPattern === 'string' ? { AllowedPattern } : {}),
    ...limits(declared, where),
    NoEcho: noEcho,
    Confirm: confirm,
    ConstraintDescription: textAt(declared.ConstraintDescription, `${where}.ConstraintDescription`),
    Description: textAt(declared.Description, `${where}.Description`),
    declared,
  }
}

const LIMITS = ['MinLength', 'MaxLength', 'MinValue', 'MaxValue'] as const

function limits(declared: Section, where: string): Pick<DeclaredParameter, (typeof LIMITS)[number]> {
  const entries = LIMITS.map((name) => [name, numberAt(declared[name], `${where}.${name}`)])
  return Object.fromEntries(entries.filter(([, limit]) => limit !== undefined))
}
