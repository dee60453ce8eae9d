import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import{existsSync}from"node:fs";import{homedir}from"node:os";import path from"node:path";var defaultTlsFolder=()=>path.join(homedir(),".alistack","tls");async function trustText(folder){let{authorityFile,serverCertificate}=await import("./authority-JFPFHFEK.js"),file=authorityFile(folder),isNew=!existsSync(file);return isNew&&await serverCertificate(folder),`# ${isNew?"Made":"Kept"}: ${file}
# Start with: alistack start --tls-port 4578. Its certificate is good for localhost, 127.0.0.1 and *.aliyuncs.com.

# Node
export NODE_EXTRA_CA_CERTS=${file}
# Python (requests, and the SDKs on top of it), curl, Go and the aliyun CLI
export REQUESTS_CA_BUNDLE=${file} SSL_CERT_FILE=${file}
# Java
#   keytool -importcert -noprompt -alias alistack -file ${file} -keystore alistack.jks -storepass changeit
#   java -Djavax.net.ssl.trustStore=alistack.jks -Djavax.net.ssl.trustStorePassword=changeit \u2026
# Debian, Ubuntu: the whole machine
#   sudo cp ${file} /usr/local/share/ca-certificates/alistack.crt && sudo update-ca-certificates

# Providers that have https://sts.aliyuncs.com built in: let the name lead here, and port 443 to the TLS port
#   echo '127.0.0.1 sts.aliyuncs.com' | sudo tee -a /etc/hosts
`}export{defaultTlsFolder,trustText};
