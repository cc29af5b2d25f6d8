/** A process that plays the classes whose seeds it is sent, until nobody sends any more. */
import { playOne } from './one-class.ts';

// Whoever has started it hears the keyboard, too, and says when it is over.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
process.on('message', (seed: number) => void playOne(seed).then((result) => process.send?.(result)));
