/** A phone that tries to get here may come to any server, and the page that waits for it asks another: all of them are told. */
import { Router } from 'express';
import { type Elsewhere, passOn, wasPassedOn } from './elsewhere.ts';

export function trialsElsewhere(elsewhere: Pick<Elsewhere, 'others' | 'proof'>): Router {
  const router = Router();
  router.post('/api/room/:trial', (request, _response, next) => {
    if (!wasPassedOn(request))
      for (const address of elsewhere.others())
        void passOn(elsewhere, request, address, `/api/room/${encodeURIComponent(request.params.trial)}`);
    next();
  });
  return router;
}
