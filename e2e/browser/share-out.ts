import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Balancer = { readonly address: string; readonly stop: () => Promise<void> };

/** A load balancer of the plainest kind: each request goes to the next process in turn, so that nothing can live in one of them. */
export async function shareOut(addresses: readonly string[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer((request, reply) => {
    turn = (turn + 1) % addresses.length;
    const { hostname, port } = new URL(addresses[turn]!);
    const { method, headers, url: path } = request;
    const forwarded = ask({ hostname, port, method, path, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    forwarded.on("error", () => reply.destroy());
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections());
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => void (await stop()),
  };
}
