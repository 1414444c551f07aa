import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** How many connections the pool has, by what they do. */
export type PoolUse = { readonly total: number; readonly idle: number; readonly waiting: number };
export type JobCount = { readonly name: string; readonly state: string; readonly count: number };

export type MetricSources = {
  readonly pool: () => PoolUse | null;
  readonly jobs: () => Promise<readonly JobCount[]>;
};

/** What the process knows of itself, in Prometheus' format: requests by route's pattern, the pool, jobs, memory and processor. */
export function createMetrics({ pool, jobs }: MetricSources): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  new Gauge({
    name: "omforent_database_connections",
    help: "Connections in this process's pool, by use",
    labelNames: ["use"],
    registers: [register],
    collect() {
      const counted = pool();
      if (counted === null) return;
      this.set({ use: "busy" }, counted.total - counted.idle);
      this.set({ use: "idle" }, counted.idle);
      this.set({ use: "waited-for" }, counted.waiting);
    },
  });
  new Gauge({
    name: "omforent_jobs",
    help: "Jobs in the database, by name and state",
    labelNames: ["name", "state"],
    registers: [register],
    async collect() {
      this.reset();
      for (const { name, state, count } of await jobs()) this.set({ name, state }, count);
    },
  });
  return register;
}

/** Each request's time, by what was asked for and how it went. A route's pattern has few values; an address would have any number. */
export function measureRequests(app: FastifyInstance, register: Registry): void {
  const seconds = new Histogram({
    name: "omforent_request_seconds",
    help: "Time from a request's arrival until it is answered",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  app.addHook("onResponse", async ({ method, routeOptions }, reply) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    seconds.observe({ method, route: routeOptions.url ?? "none", status }, reply.elapsedTime / 1000);
  });
}
