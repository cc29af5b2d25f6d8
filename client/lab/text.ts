/** Brings the words of the labs into the catalogue: only who opens one fetches them. */
import { labs } from '../../shared/text/labs.ts';
import { addText } from '../app/text.ts';

addText({ labs });
