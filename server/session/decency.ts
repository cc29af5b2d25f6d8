/** Names that people type themselves are shown on a classroom's projector. */
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** Made for the first name: a server that comes back must not keep a class waiting for it. */
let matcher: RegExpMatcher | null = null;

export function isDecent(name: string): boolean {
  matcher ??= new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return !matcher.hasMatch(name);
}
