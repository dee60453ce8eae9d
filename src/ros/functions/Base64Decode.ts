import { defineFunction } from './defineFunction.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Fn::Base64Decode: text in Base64. */
export default defineFunction('Fn::Base64Decode', (argument) => {
  const text = argument.text(argument.value, 'the argument').replace(/\s+/g, '')
  if (!BASE64.test(text)) argument.refuse('the argument is not Base64.')
  return Buffer.from(text, 'base64').toString('utf8')
})
