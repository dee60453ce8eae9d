import { defineFunction } from './defineFunction.ts'

/** Fn::MarketplaceImage: product code. Id of the product's newest image in the region of the stack. */
export default defineFunction(
  'Fn::MarketplaceImage',
  (argument, scope) => {
    const productCode = argument.text(argument.value, 'the product code')
    const imageId = scope.marketplaceImage(productCode)
    return imageId ?? argument.refuse(`the region has no image of the product "${productCode}".`)
  },
  { needsResources: true },
)
