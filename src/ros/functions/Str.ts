import { defineFunction } from './defineFunction.ts'

/** Fn::Str: number. Its text. */
export default defineFunction('Fn::Str', (argument) => argument.text(argument.value, 'the argument'))
