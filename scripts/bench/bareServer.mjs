// The yardstick: a bare node:http server that writes the same number of bytes and looks at nothing.
import http from 'node:http'

const body = Buffer.alloc(Number(process.argv[2] ?? 200), 'x')
const server = http.createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8', 'content-length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${server.address().port}`))
