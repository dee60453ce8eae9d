import { defineFunction } from './defineFunction.ts'

/** Fn::Base64Encode: text. */
export default defineFunction('Fn::Base64Encode', (argument) =>
  Buffer.from(argument.text(argument.value, 'the argument')).toString('base64'),
)
