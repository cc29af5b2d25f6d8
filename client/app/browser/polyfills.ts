/** What the oldest supported browsers lack of the language (package.json lists them), from core-js, piece by piece. */
// Chrome has these since 92 (`at`), 93 (`hasOwn`), 97 (`findLast`) and 110 (`with`, `toSpliced`), Safari the last two since 16.
import 'core-js/modules/es.array.at.js';
import 'core-js/modules/es.array.find-last.js';
import 'core-js/modules/es.array.find-last-index.js';
import 'core-js/modules/es.array.to-spliced.js';
import 'core-js/modules/es.array.with.js';
import 'core-js/modules/es.object.has-own.js';
