// Written by `npm run index`. Do not edit.
import * as ecs from './ecs/index.generated.ts'
import * as ims from './ims/index.generated.ts'
import * as location from './location/index.generated.ts'
import * as ram from './ram/index.generated.ts'
import * as resourcemanager from './resourcemanager/index.generated.ts'
import * as sts from './sts/index.generated.ts'
import * as tag from './tag/index.generated.ts'
import * as vpc from './vpc/index.generated.ts'

export const PRODUCT_MODULES = { ecs, ims, location, ram, resourcemanager, sts, tag, vpc }
