/** Serves the built host page, and leads whoever opens the bare address to it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { Router, type Express } from 'express';
import type { ProductProxy } from '../proxy/productProxy';

const NOT_BUILT = 'The page of Local Teams is not built yet. Run “npm run build”, then reload.';

export function pageRoutes(pageDir: string): Router {
  const routes = Router();
  const page = resolve(pageDir, 'index.html');
  routes.get('/', (request, response) => response.redirect(302, `/local/${request.url.slice(1)}`));
  routes.get(['/local', '/local/'], (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (existsSync(page)) response.sendFile(page, { dotfiles: 'allow' });
    else response.status(503).type('text').send(NOT_BUILT);
  });
  routes.use('/local/page', express.static(pageDir, { index: false, dotfiles: 'allow' }));
  return routes;
}

/** Instead of the built page, the one a development server compiles on request. */
export function developmentPage(app: Express, proxy: ProductProxy, origin: string): void {
  app.use((request, response, next) => {
    if (request.path === '/local' || request.path === '/local/') request.url = '/local/page/index.html';
    else if (!request.url.startsWith('/local/page/')) return next();
    proxy.pass(request, response, origin);
  });
}
