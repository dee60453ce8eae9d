import { defineFunction } from './defineFunction.ts'

/** Fn::GetAZs: region. Its zones. */
export default defineFunction(
  'Fn::GetAZs',
  (argument, scope) => {
    const regionId = argument.text(argument.value, 'the region')
    // Guess: an empty text means the region of the stack.
    const wanted = regionId === '' ? scope.ref('ALIYUN::Region') : regionId
    return scope.zones(String(wanted)) ?? argument.refuse(`there is no region "${wanted}".`)
  },
  { needsResources: true },
)
