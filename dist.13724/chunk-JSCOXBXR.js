import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
function changes(run){return{mode:"changes",run}}function calls(run){return{mode:"calls",run}}export{changes,calls};
