import type { Deployment } from './store';

const lastTwoLabels = (host: string): string => host.split('.').slice(-2).join('.');

/** Section 2.12: in production only the deployment's own site, in staging everybody. */
function allowedOrigin({ spec }: Deployment, origin: string | null): string | null {
  if (origin === null || !URL.canParse(origin)) return null;
  if (spec.mode === 'staging') return '*';
  return lastTwoLabels(new URL(origin).hostname) === lastTwoLabels(spec.siteHost) ? origin : null;
}

export function addCorsHeaders(deployment: Deployment, request: Request, headers: Headers): void {
  const allowed = allowedOrigin(deployment, request.headers.get('origin'));
  if (allowed === null) return;
  headers.set('access-control-allow-origin', allowed);
  if (allowed === '*') {
    headers.set('access-control-expose-headers', 'X-Development-Session');
    return;
  }
  headers.set('access-control-allow-credentials', 'true');
  headers.append('vary', 'Origin');
}

/** Reply to an OPTIONS request: no session is touched. */
export function preflight(deployment: Deployment, request: Request): Response {
  const headers = new Headers();
  addCorsHeaders(deployment, request, headers);
  if (headers.has('access-control-allow-origin')) {
    headers.set('access-control-allow-methods', 'GET,POST,HEAD,PUT,DELETE,PATCH');
    const asked = request.headers.get('access-control-request-headers');
    if (asked !== null) headers.set('access-control-allow-headers', asked);
  }
  return new Response(null, { status: 204, headers });
}
