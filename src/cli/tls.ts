import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where the certificate authority of the TLS port is kept unless --tls-dir says otherwise. */
export const defaultTlsFolder = () => path.join(homedir(), '.alistack', 'tls')

/** How each kind of client is made to trust the TLS port. */
export async function trustText(folder: string): Promise<string> {
  const { authorityFile, serverCertificate } = await import('../http/tls/authority.ts')
  const file = authorityFile(folder)
  const isNew = !existsSync(file)
  if (isNew) await serverCertificate(folder)
  return `# ${isNew ? 'Made' : 'Kept'}: ${file}
# Start with: alistack start --tls-port 4578. Its certificate is good for localhost, 127.0.0.1, *.aliyuncs.com and those of the regions.

# Node
export NODE_EXTRA_CA_CERTS=${file}
# Python (requests, and the SDKs on top of it), curl, Go and the aliyun CLI
export REQUESTS_CA_BUNDLE=${file} SSL_CERT_FILE=${file}
# Java
#   keytool -importcert -noprompt -alias alistack -file ${file} -keystore alistack.jks -storepass changeit
#   java -Djavax.net.ssl.trustStore=alistack.jks -Djavax.net.ssl.trustStorePassword=changeit …
# Debian, Ubuntu: the whole machine
#   sudo cp ${file} /usr/local/share/ca-certificates/alistack.crt && sudo update-ca-certificates

# Providers that have https://sts.aliyuncs.com built in: the plain port is a proxy that leads every tunnel to the TLS port
#   export HTTPS_PROXY=http://127.0.0.1:4577
# or let the name lead here, and port 443 to the TLS port
#   echo '127.0.0.1 sts.aliyuncs.com' | sudo tee -a /etc/hosts
`
}
