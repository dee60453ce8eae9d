import { defineFunction, NO_VALUE } from './defineFunction.ts'

/** Ref: name. Value of a parameter or pseudo parameter, or what a resource is known by. Takes no function as its name. */
export default defineFunction('Ref', (argument, scope) => {
  const name = argument.text(argument.value, 'the name')
  return name === 'ALIYUN::NoValue' ? NO_VALUE : scope.ref(name)
})
