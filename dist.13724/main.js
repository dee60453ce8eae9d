import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import{defaultTlsFolder}from"./chunk-OIEIJZLO.js";import{createEmulator,isLoopback}from"./chunk-ARWLAXLG.js";import"./chunk-BRZ4LBVS.js";import"./chunk-BMWRURE4.js";import{VERSION}from"./chunk-QRQHEGXY.js";import"./chunk-PUCFH7M2.js";import"./chunk-MTTLXQAH.js";import"./chunk-IPWJMIC4.js";import"./chunk-ZIWS34I3.js";import"./chunk-MGJEAXIG.js";import"./chunk-PU5XEDVY.js";import"./chunk-G47TGUW4.js";import"./chunk-7QQLLUP6.js";import"./chunk-AK2DTWIY.js";import"./chunk-GGUNVQT2.js";import"./chunk-3Y4ZRKPO.js";import"./chunk-JSCOXBXR.js";import"./chunk-NF24QIOK.js";import"./chunk-IWZCGIT2.js";import{findRegion}from"./chunk-B5ESRFFX.js";import"./chunk-5NGWDXR6.js";import"./chunk-MOE5S7J5.js";import"./chunk-YJ4YTORJ.js";import"./chunk-RFGOVZVT.js";import"./chunk-KW5FHSBR.js";import"./chunk-A5NFJSYF.js";import"./chunk-HKUQVLU3.js";import"./chunk-T5YLKPD5.js";import"./chunk-7KL3WPFE.js";import"./chunk-P3X7YGDA.js";import"./chunk-BGUZ2LP3.js";import"./chunk-VV34FI2T.js";import{parseArgs}from"node:util";var HELP=`alistack ${VERSION}: a local stand-in for Alibaba Cloud's ECS, VPC, ROS, RAM and STS APIs

Usage: alistack start [flags]     (start is the default; see also: alistack status | env | tls | reset --help)

  --port N              port, 0 = any free one (default 4577, or ALISTACK_PORT)
  --host ADDRESS        address to listen on (default 127.0.0.1)
  --region ID           region of calls that name none (default cn-hangzhou)
  --signatures MODE     verify (default) | shape | off
  --strict              refuse parameters that have no effect here, with 400 UnsupportedParameter
  --pace PACE           realistic | fast (default, a fiftieth) | instant | a factor such as 0.5
  --max-worlds N        how many worlds there may be (default 1000)
  --allowed-host NAME   further Host name from which the control API may be changed (repeatable)
  --template-dir DIR    folder below which a TemplateURL may name files (file:); without it only this machine's http is read
  --tls-port N          the same by TLS on a second port (0: any free one); alistack tls says how to trust it
  --tls-dir FOLDER      where its certificate authority is kept (default ~/.alistack/tls)
  --metadata-port N     the instance metadata service on a port of its own (0: any free one)
  --metadata-instance W/ID   whose metadata: a world and an instance (default: the newest running one with a RAM role)
  --quiet               no line for each call
  --version, --help

Examples:
  alistack start --port 4999 --pace instant
  ALISTACK_TOKEN=secret alistack start --host 0.0.0.0

Beyond loopback the control API asks for a token: ALISTACK_TOKEN, or one that is printed; ALISTACK_TOKEN=off opens it.
`,FLAGS={port:{type:"string"},host:{type:"string"},region:{type:"string"},signatures:{type:"string"},strict:{type:"boolean"},pace:{type:"string"},"max-worlds":{type:"string"},"allowed-host":{type:"string",multiple:!0},"template-dir":{type:"string"},"tls-port":{type:"string"},"tls-dir":{type:"string"},"metadata-port":{type:"string"},"metadata-instance":{type:"string"},quiet:{type:"boolean"},version:{type:"boolean"},help:{type:"boolean",short:"h"}};async function start(args){let flags=readFlags(args);if(flags.help)return void process.stdout.write(HELP);if(flags.version)return void process.stdout.write(`${VERSION}
`);let port=wholeNumber("--port",flags.port??process.env.ALISTACK_PORT??"4577",0,65535),host=flags.host??"127.0.0.1",region=flags.region??"cn-hangzhou";findRegion(region)===void 0&&fail(`there is no region "${region}"`);let{ALISTACK_TOKEN:token}=process.env,emulator=await createEmulator({region,signatures:oneOf("--signatures",flags.signatures??"verify",["verify","shape","off"]),strict:flags.strict??!1,pace:paceOf(flags.pace??"fast"),maxWorlds:wholeNumber("--max-worlds",flags["max-worlds"]??"1000",1,1e6),allowedHosts:flags["allowed-host"]??[],templateDir:flags["template-dir"],...token===void 0||token===""||isLoopback(host)?{}:{token},log:flags.quiet?()=>{}:({world,action,code,ms,requestId})=>process.stdout.write(`${world} ${action} ${code} ${ms} ms ${requestId}
`)}),listening=await emulator.listen({port,host}).catch(portTaken("--port",port,host));greet(listening,token),await listenFurther(emulator,flags,host);for(let signal of["SIGTERM","SIGINT"])process.once(signal,()=>{emulator.close().then(()=>process.exit(0),()=>process.exit(1))})}async function listenFurther(emulator,flags,host){let{"tls-port":tls,"metadata-port":meta,"metadata-instance":of=""}=flags;if(tls!==void 0){let port=wholeNumber("--tls-port",tls,0,65535),folder=flags["tls-dir"]??defaultTlsFolder(),{url,authorityFile}=await emulator.listenTls({port,host,folder}).catch(portTaken("--tls-port",port,host));process.stdout.write(`alistack by TLS on ${url}  (trust ${authorityFile}; see alistack tls)
`)}if(meta!==void 0){let port=wholeNumber("--metadata-port",meta,0,65535),[,world,instanceId]=/^(?:([a-z0-9-]{1,40})\/)?(i-\w+)?$/.exec(of)??fail(`--metadata-instance is world/i-\u2026, not "${of}"`),whose={...world===void 0?{}:{world},...instanceId===void 0?{}:{instanceId}},{url}=await emulator.listenMetadata({port,host,...whose}).catch(portTaken("--metadata-port",port,host));process.stdout.write(`instance metadata on ${url}/latest/meta-data/
`)}}function portTaken(flag,port,host){return error=>fail(error.code==="EADDRINUSE"?`port ${port} on ${host} is in use; take another with ${flag} (0: any free one)`:error.message)}function readFlags(args){try{return parseArgs({args,options:FLAGS,strict:!0,allowPositionals:!1}).values}catch(error){return fail(`${error.message.split(". ")[0]}; see alistack start --help`)}}function fail(message){process.stderr.write(`alistack: ${message}
`),process.exit(1)}function wholeNumber(flag,text,min,max){let value=/^\d+$/.test(text)?Number(text):Number.NaN;return value>=min&&value<=max?value:fail(`${flag} is a whole number from ${min} to ${max}, not "${text}"`)}function oneOf(flag,text,choices){return choices.find(choice=>choice===text)??fail(`${flag} is one of ${choices.join(", ")}, not "${text}"`)}function paceOf(text){if(text==="realistic"||text==="fast"||text==="instant")return text;let factor=Number(text);return text!==""&&Number.isFinite(factor)&&factor>=0?factor:fail(`--pace is realistic, fast, instant or a factor, not "${text}"`)}function greet({url,token},given){process.stdout.on("error",()=>{}),process.stdout.write(`alistack ready on ${url}
`),process.stdout.write(`access key: test / test (world default); world-<name> / test for a world of its own
`),token!==void 0&&token!==given&&process.stdout.write(`control API token: ${token}
`),given==="off"&&!isLoopback(new URL(url).hostname.replace(/^\[|\]$/g,""))&&process.stderr.write(`alistack: warning: whoever reaches this port can use the control API (ALISTACK_TOKEN=off)
`)}var[command="start",...rest]=process.argv.slice(2);if(command==="start"||command.startsWith("-"))await start(command==="start"?rest:process.argv.slice(2));else{let{runCommand}=await import("./commands-U3Z7IFIY.js");await runCommand(process.argv)}
