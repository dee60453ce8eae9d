import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import{onFirstUse}from"./chunk-P3X7YGDA.js";var durations=onFirstUse("durations.json",fixture=>fixture.durations);function duration(name,sizeGiB=0){let{seconds,secondsPerGiB=0}=durations()[name];return Math.round((seconds+secondsPerGiB*sizeGiB)*1e3)}export{duration};
