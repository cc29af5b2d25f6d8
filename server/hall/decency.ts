/** Names that people type themselves are shown on a classroom's projector. */
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

export function isDecent(name: string): boolean {
  return !matcher.hasMatch(name);
}
