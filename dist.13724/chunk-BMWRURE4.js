import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import{randomUUID}from"node:crypto";function newRequestId(){return randomUUID().toUpperCase()}export{newRequestId};
