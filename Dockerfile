# Built in one stage, run in another: the image holds Node, the bundle, the fixtures, and for the native file store the packages.
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts scripts
COPY src src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /alistack
COPY --from=build /build/package.json ./
COPY --from=build /build/dist dist
COPY --from=build /build/node_modules node_modules
COPY fixtures fixtures
COPY scenarios scenarios
USER node
EXPOSE 4577
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ALISTACK_PORT || 4577}/_alistack/health`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# Exec form: node is process 1 and gets SIGTERM itself. Flags given to `docker run` replace CMD and follow the entry point.
ENTRYPOINT ["node", "dist/main.js", "start", "--host", "0.0.0.0"]
CMD []
